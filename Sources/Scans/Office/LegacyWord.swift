import Octets

/// Word's old format (OLE, before 2007): read by whatever converter is installed.
enum LegacyWord {
  /// The text of each page. Throws `encrypted`, or `missingProgram` when no converter is there.
  static func pages(_ octets: [UInt8], _ bench: Workbench) throws(Trouble) -> [String] {
    // Names in the directory are UTF-16; the flag stands in the head of the document (MS-DOC section 2.5.2).
    if octets.place(of: "E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0I\0n\0f\0o\0") != nil { throw .encrypted }
    guard octets.place(of: "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0") != nil else {
      throw .unsupported("Office lama")
    }
    if octets.little16(512) == 0xA5EC, (octets.little16(522) ?? 0) & 0x100 != 0 { throw .encrypted }
    let path = try bench.put(octets, ".doc")
    let deadline = bench.deadline.orSooner(seconds: 120)
    var failure = Trouble.missingProgram("catdoc")
    for (name, arguments) in [
      ("catdoc", ["-d", "utf-8", "-w", path]), ("antiword", ["-m", "UTF-8.txt", "-w", "0", path]),
    ] where bench.has(name) {
      // Either refuses some documents that the other reads.
      do throws(Trouble) {
        return text(try bench.run(name, arguments, until: deadline))
      } catch {
        failure = error
      }
    }
    guard bench.has("soffice") else { throw failure }
    _ = try bench.run(
      "soffice",
      [
        "-env:UserInstallation=file://\(bench.folder)/office", "--headless", "--convert-to", "docx",
        "--outdir", bench.folder + "/converted", path,
      ], until: deadline)
    let name = path.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    let converted = try bench.get(
      "\(bench.folder)/converted/\(name).docx", from: "soffice", limit: bench.limits.octets)
    return try OfficeDocument(converted, .docx, limits: bench.limits).pages
  }

  private static func text(_ octets: [UInt8]) -> [String] {
    octets.split(separator: 0x0C).map { DigitalText.tidied($0) }.filter { !$0.isEmpty }
  }
}
