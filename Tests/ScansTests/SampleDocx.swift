/// Office documents written out by hand.
struct SampleDocx {
  var body: String
  /// Other parts by their names.
  var parts: [(name: String, content: [UInt8])] = []

  init(body: String, parts: [(name: String, content: [UInt8])] = []) {
    (self.body, self.parts) = (body, parts)
  }

  var octets: [UInt8] {
    let document = "<?xml version=\"1.0\"?><w:document><w:body>\(body)</w:body></w:document>"
    return SampleZip(
      [SampleZip.Entry("[Content_Types].xml", "<Types/>"), SampleZip.Entry("word/document.xml", document)]
        + parts.map { SampleZip.Entry($0.name, $0.content, deflated: true) }
    ).octets
  }

  /// A paragraph with one run.
  static func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  static func odt(_ body: String) -> [UInt8] {
    SampleZip([
      SampleZip.Entry("mimetype", "application/vnd.oasis.opendocument.text", deflated: false),
      SampleZip.Entry(
        "content.xml",
        "<office:document-content><office:body>\(body)</office:body></office:document-content>"
      ),
    ]).octets
  }
}
