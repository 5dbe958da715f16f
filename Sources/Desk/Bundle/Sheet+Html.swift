// A page as HTML for A4: no script, no picture, nothing from outside.

extension Sheet {
  /// The whole document.
  package var html: String {
    var out = """
      <!DOCTYPE html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <title>\(Self.escaped(subtitle.isEmpty ? title : title + " – " + subtitle))</title>
      \(Self.style)
      </head>
      <body>
      <main>
      <h1>\(Self.escaped(title))</h1>

      """
    if !subtitle.isEmpty { out += "<p class=\"anak-judul\">\(Self.escaped(subtitle))</p>\n" }
    for block in blocks { out += Self.html(block) }
    return out + "</main>\n</body>\n</html>\n"
  }

  /// Text as HTML shows it: nothing in it is markup.
  package static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let text): return "<h2>\(escaped(text))</h2>\n"
    case .paragraph(let text): return "<p>\(escaped(text))</p>\n"
    case .facts(let facts):
      let rows = facts.map { "<tr><th scope=\"row\">\(escaped($0.0))</th><td>\(escaped($0.1))</td></tr>\n" }
      return "<table class=\"pokok\">\n\(rows.joined())</table>\n"
    case .table(let table): return html(table)
    case .list(let items): return "<ul>\n\(items.map { "<li>\(escaped($0))</li>\n" }.joined())</ul>\n"
    case .notice(let title, let items):
      let list = items.map { "<li>\(escaped($0))</li>\n" }.joined()
      return "<div class=\"penting\">\n<h2>\(escaped(title))</h2>\n<ul>\n\(list)</ul>\n</div>\n"
    case .code(let lines):
      return "<pre>\(lines.map(escaped).joined(separator: "\n"))</pre>\n"
    case .signature(let place, let position, let name, let nip):
      let number = nip.isEmpty ? "" : "<p>NIP \(escaped(nip))</p>\n"
      return "<div class=\"tanda-tangan\">\n<p>\(escaped(place))</p>\n<p>\(escaped(position))</p>\n"
        + "<p class=\"nama\">\(escaped(name))</p>\n\(number)</div>\n"
    }
  }

  private static func html(_ table: Table) -> String {
    let columns = table.widths.map { "<col style=\"width:\($0)%\">" }.joined()
    let head = table.headings.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in
      "<tr>" + row.map { "<td>\($0.map(html).joined())</td>" }.joined() + "</tr>\n"
    }
    return "<table class=\"daftar\">\n<colgroup>\(columns)</colgroup>\n<thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  private static func html(_ line: Line) -> String {
    switch line {
    case .text(let text): "<div>\(escaped(text))</div>"
    case .bold(let text): "<div><b>\(escaped(text))</b></div>"
    case .code(let text): "<div class=\"kode\">\(escaped(text))</div>"
    }
  }

  private static let style = """
    <style>
    @page{size:A4;margin:20mm 18mm}
    body{margin:0;background:#eef1f4;color:#111;font:11pt/1.45 "Liberation Serif","Times New Roman",serif}
    main{max-width:174mm;margin:1.5rem auto;background:#fff;padding:20mm 18mm}
    h1{font-size:15pt;text-align:center;margin:0;letter-spacing:.02em}
    .anak-judul{text-align:center;margin:.25rem 0 1.25rem}
    h2{font-size:12pt;margin:1.4rem 0 .4rem;break-after:avoid}
    p{margin:.4rem 0;text-align:justify}ul{margin:.4rem 0;padding-left:1.4rem}li{margin:.2rem 0}
    table{border-collapse:collapse;width:100%;margin:.5rem 0}
    .pokok th,.pokok td{text-align:left;vertical-align:top;padding:.15rem .6rem .15rem 0}
    .pokok th{width:30%;font-weight:normal}
    .pokok td::before{content:": "}
    .daftar{table-layout:fixed;font-size:9.5pt;line-height:1.35}
    .daftar th,.daftar td{border:.5pt solid #444;text-align:left;vertical-align:top;padding:.2rem .35rem;overflow-wrap:anywhere}
    .daftar th{background:#e8e8e8}
    thead{display:table-header-group}tr{break-inside:avoid}
    .kode,pre{font:7.5pt/1.35 "Liberation Mono","Courier New",monospace}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0}
    .penting{border:1pt solid #111;padding:.3rem .8rem;margin:.8rem 0;break-inside:avoid}.penting h2{margin:.2rem 0}
    .tanda-tangan{margin:2rem 0 0 55%;break-inside:avoid}.tanda-tangan p{text-align:left;margin:.1rem 0}
    .tanda-tangan .nama{margin-top:22mm;font-weight:bold}
    @media print{body{background:#fff}main{margin:0;padding:0;max-width:none}}
    </style>
    """
}
