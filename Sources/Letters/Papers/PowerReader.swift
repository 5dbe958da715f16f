import Civil
import Octets

/// Reads mandates.
struct PowerReader {
  private enum Sign: Sendable {
    case giver, holder, giving, scope, information, objection, foot
  }

  private static let marks = MarkBook(words.flatMap { meaning, words in words.map { Mark(meaning, $0) } })

  private static let words: [(Sign, [String])] = [
    (Sign.giver, ["pemberi kuasa", "yang memberi kuasa", "yang memberikan kuasa"]),
    (.holder, ["penerima kuasa", "yang diberi kuasa", "yang menerima kuasa"]),
    (
      .giving,
      [
        "memberi kuasa kepada", "memberikan kuasa kepada", "memberikan kuasa penuh kepada",
        "memberi kuasa penuh",
      ]
    ),
    (
      .giving,
      [
        "memberikan kuasa", "memberi kuasa", "menguasakan kepada",
        "dengan ini memberikan kuasa khusus kepada",
      ]
    ),
    (.scope, ["khusus", "untuk dan atas nama", "guna", "untuk"]),
    (
      .information,
      [
        "permohonan informasi", "informasi publik", "permintaan informasi", "sengketa informasi", "ppid",
        "keterbukaan informasi", "keberatan informasi", "salinan informasi",
      ]
    ), (.objection, ["keberatan"]),
    (
      .foot,
      ["pemberi kuasa", "penerima kuasa", "yang memberi kuasa", "yang diberi kuasa", "yang menerima kuasa"]
    ),
  ]

  private let view: PageView
  private let rows: [String]
  private let hits: [MarkHit<Sign>]

  init(_ view: PageView) {
    self.view = view
    rows = view.rows.map { String(decoding: $0, as: UTF8.self).trimmingBlanks }
    hits = MarkSearch.hits(Self.marks, in: view.letters)
  }

  func read() -> PowerOfAttorney {
    let foot = self.foot
    let names = footNames(foot)
    let stamp = StampSigns.read(view)
    return PowerOfAttorney(
      giver: giver ?? names.giver, holder: holder ?? names.holder, scope: scope,
      coversInformation: hits.contains { $0.meaning == .information },
      coversObjection: hits.contains { $0.meaning == .objection }, date: date(foot), stamp: stamp.stamp,
      stampValue: stamp.value, signatures: [names.giver, names.holder].compactMap { $0 }.count)
  }

  /// The row where the giver's part ends and the holder's begins.
  private var turn: Int? { hits.first { $0.meaning == .giving }?.row }

  private func name(_ rows: Range<Int>) -> String? {
    for row in rows {
      guard let value = PaperLabels.after(self.rows[row], ["nama", "name"]) else { continue }
      let text = value.isEmpty && row + 1 < self.rows.count ? self.rows[row + 1] : value
      let plain = text.lowered.begins("lengkap") ? text.octets(7..<text.utf8.count).trimming(":;.= ") : text
      if let name = PaperLabels.person(plain) { return name }
    }
    return nil
  }

  private var giver: String? {
    let end = turn ?? rows.count
    if let name = name(0..<end) { return name }
    // `Saya yang bertanda tangan di bawah ini, BUDI, …`, or the row below that sentence.
    for row in 0..<end where rows[row].lowered.holds("bawah ini") {
      let text = rows[row..<min(end, row + 3)].joined(separator: " ")
      let at = text.lowered.firstOffset(of: "bawah ini") ?? 0
      if let name = span(text.octets((at + 9)..<text.utf8.count)) { return name }
    }
    return nil
  }

  private var holder: String? {
    guard let turn else { return nil }
    let end = min(rows.count, max(turn + 1, footRow))
    let hit = hits.last { $0.meaning == .giving && $0.row == turn }
    if let name = name((turn + 1)..<max(turn + 1, end)) { return name }
    let text =
      ([view.text(turn, from: hit?.endColumn ?? 0)]
      + rows[min(turn + 1, rows.count)..<min(rows.count, turn + 4)])
      .joined(separator: " ")
    return span(
      text.trimming(":;.,- ").lowered.begins("kepada")
        ? text.trimming(":;.,- ").octets(6..<text.utf8.count) : text)
  }

  /// A name in a sentence: the first words in capitals.
  private func span(_ text: String) -> String? {
    let words = Words(text)
    for at in words.all.indices.prefix(12) {
      guard let range = PersonName.span(words, from: at) else { continue }
      var name = words.slice(range)
      // `S.H.`: the last point belongs to the title.
      let last = words.all[range.upperBound - 1].range
      if last.count <= 2, words.octets.dropFirst(last.upperBound).first == 0x2E { name += "." }
      if ["saya", "nama", "kami", "sdr"].contains(words.all[at].text), range.count == 1 { continue }
      return PaperLabels.person(name)
    }
    return nil
  }

  // MARK: Foot

  /// The last place where a side's heading stands by itself.
  private var foot: [MarkHit<Sign>] {
    let headings = hits.filter { hit in
      hit.meaning == .foot && hit.before <= 22
        && view.letters.count(hit.row) <= 60 && !rows[hit.row].lowered.holds("disebut")
        && hit.row > (turn ?? 0)
    }
    guard let last = headings.last else { return [] }
    return headings.filter { last.row - $0.row <= 14 }
  }

  private var footRow: Int { foot.first?.row ?? rows.count }

  /// The names below the headings: in one row for two headings in one, else one below each.
  private func footNames(_ foot: [MarkHit<Sign>]) -> (giver: String?, holder: String?) {
    guard let first = foot.first else { return (nil, nil) }
    let beside = foot.filter { $0.row == first.row }
    if beside.count > 1 {
      let isGiverFirst = side(beside[0]) == .giver
      for row in (first.row + 1)..<(first.row + 10) where row < rows.count {
        let names = columns(row)
        guard names.count >= 2 else { continue }
        return isGiverFirst ? (names[0], names[1]) : (names[1], names[0])
      }
      return (nil, nil)
    }
    var (giver, holder): (String?, String?) = (nil, nil)
    for (at, hit) in foot.enumerated() {
      let end = at + 1 < foot.count ? foot[at + 1].row : rows.count
      let name = ((hit.row + 1)..<max(hit.row + 1, min(end, hit.row + 9))).lazy.compactMap {
        columns($0).first
      }.first
      if side(hit) == .giver { giver = giver ?? name } else { holder = holder ?? name }
    }
    return (giver, holder)
  }

  private func side(_ hit: MarkHit<Sign>) -> Sign {
    hit.words.contains("pemberi") || hit.words.contains("memberi") ? .giver : .holder
  }

  /// Names in a row of signatures: cut at wide blanks and brackets, stamps and filler left out.
  private func columns(_ row: Int) -> [String] {
    guard rows.indices.contains(row) else { return [] }
    var columns: [[UInt8]] = [[]]
    var blanks = 0
    for octet in rows[row].utf8 {
      if octet.isBlank {
        blanks += octet == 0x09 ? 3 : 1
      } else {
        blanks = 0
      }
      if octet == 0x28 || octet == 0x29 || blanks == 3 || octet == 0x7C {
        columns.append([])
      } else {
        columns[columns.count - 1].append(octet)
      }
    }
    return columns.compactMap { column in
      let text = String(decoding: column, as: UTF8.self).trimming("._-=~:;,* ")
      let letters = text.utf8.count(where: \.isAlpha)
      guard letters >= 4, letters * 10 >= text.utf8.count * 7, StampSigns.kind(text) == nil,
        text.utf8.first.map({ $0 &- 0x41 < 26 }) == true, text.utf8.count <= 50
      else { return nil }
      let word = text.lowered
      if Self.notNames.contains(where: word.begins) { return nil }
      return PaperLabels.person(text)
    }
  }

  private static let notNames = [
    "ttd", "tanda tangan", "nama", "pemberi", "penerima", "materai", "meterai", "rp", "yang", "saksi",
    "jakarta,",
    "nik", "ktp", "mengetahui", "advokat", "tempel", "sepuluh",
  ]

  private func date(_ foot: [MarkHit<Sign>]) -> CivilDate? {
    let end = foot.first.map(\.row) ?? rows.count
    let near = rows[max(0, end - 6)..<end].reversed().lazy.compactMap { PaperDate.first(in: $0) }.first
    return near ?? rows.reversed().prefix(25).lazy.compactMap { PaperDate.first(in: $0) }.first
  }

  // MARK: Scope

  /// What stands behind `KHUSUS`, or behind `untuk` once the holder is named.
  private var scope: String? {
    let turn = self.turn ?? 0
    let end = max(turn, footRow)
    let khusus = hits.first {
      $0.meaning == .scope && $0.words == "khusus" && $0.row > turn && view.letters.count($0.row) <= 14
    }
    let start =
      khusus.map { ($0.row + 1, 0) }
      ?? hits.first { $0.meaning == .scope && $0.words != "khusus" && $0.row > turn && $0.row < end }.map {
        ($0.row, $0.column)
      }
    guard let (row, column) = start, row < end else { return nil }
    var text = view.text(row, from: column)
    for next in (row + 1)..<max(row + 1, min(end, row + 8)) { text += " " + rows[next] }
    let plain = text.foldingBlanks.trimming("-_=~:;. ")
    let cut = plain.lowered.firstOffset(of: "demikian") ?? plain.utf8.count
    let scope = plain.octets(0..<min(cut, 400)).trimmingBlanks
    return scope.utf8.count >= 8 ? scope : nil
  }
}
