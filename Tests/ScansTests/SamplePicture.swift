import Disk
import Tools

/// Pictures of pages, made by poppler from PDFs, which knows nothing of recognition.
enum SamplePicture {
  /// Whether what the tests of recognition need is installed.
  static let canRecognise =
    ["tesseract", "pdftoppm", "pdftotext", "pdfinfo", "pdfimages"].allSatisfy { Program.find($0) != nil }

  /// The first page as a JPEG, PNG or TIFF; `kind` is poppler's word for it.
  static func of(_ pdf: SamplePdf, _ kind: String = "jpeg", resolution: Int = 150) throws -> [UInt8] {
    try run(
      "pdftoppm", ["-gray", "-r", "\(resolution)", "-\(kind)", "-singlefile", "in", "out"], pdf.octets,
      output: "out." + (["jpeg": "jpg", "tiff": "tif"][kind] ?? kind))
  }

  /// What a program makes of octets that stand in a file `input`.
  static func run(
    _ name: String, _ arguments: [String], _ octets: [UInt8], input: String = "in", output: String
  ) throws -> [UInt8] {
    let folder = try WorkFolder()
    try DiskFile.create(folder.path + "/" + input, with: octets, sync: false)
    guard let program = Program.find(name) else { throw ProgramFault.missing(name) }
    let limits = ProgramLimits(
      seconds: 60, cpuSeconds: 60, memory: 2 << 30, output: 1 << 20, fileSize: 256 << 20, processes: 64)
    _ = try program.run(arguments, in: folder.path, limits: limits)
    return try DiskFile.read(folder.path + "/" + output, limit: 64 << 20)
  }
}
