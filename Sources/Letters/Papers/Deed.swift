package import Civil
import Octets

/// A notary's deed.
package struct Deed: Sendable, Equatable {
  /// `12` of `Nomor : 12.-`.
  package var number: String?
  /// The day it was signed, in words or figures; `nil` when the two disagree and the weekday settles nothing.
  package var date: CivilDate?
  package var notary: String?
  /// The body it is about, with the word that says what it is.
  package var name: String?
  /// Whether it founds the body; a change or a minute does not.
  package var isFounding: Bool
}

/// Reads deeds.
enum DeedReader {
  /// `view`: the deed's first pages in one.
  static func read(_ view: PageView) -> Deed {
    let rows = view.rows.map { unfilled(String(decoding: $0, as: UTF8.self)) }
    let words = view.signs.map(\.words)
    return Deed(
      number: number(rows), date: date(rows, view.letters), notary: notary(rows), name: name(rows),
      isFounding: words.contains { $0.contains("pendirian") })
  }

  /// A row without the filler that closes its end.
  private static func unfilled(_ row: String) -> String {
    var out: [UInt8] = []
    let octets = Array(row.utf8)
    var at = 0
    while at < octets.count {
      let run = octets[at...].prefix { $0 == 0x2D || $0 == 0x3D || $0 == 0x7E || $0 == 0x5F }.count
      if run >= 2 {
        out.append(0x20)
        at += run
      } else {
        out.append(octets[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self).trimmingBlanks
  }

  private static func number(_ rows: [String]) -> String? {
    for (at, row) in rows.prefix(60).enumerated() {
      guard let value = PaperLabels.after(row, ["nomor", "nomer", "no"]) else { continue }
      let text = value.isEmpty && at + 1 < rows.count ? rows[at + 1] : value
      let figures = text.utf8.prefix { !$0.isBlank && $0 != 0x2C }.filter {
        ![0x2E, 0x2D, 0x3A].contains($0)
      }
      let read = figures.compactMap(ReadFigure.read)
      guard !read.isEmpty, read.count == figures.count, read.count <= 4 else { continue }
      let number = read.reduce(0) { $0 * 10 + Int($1.figure) }
      if number > 0 { return String(number) }
    }
    return nil
  }

  /// The date behind `Pada hari ini`; figures and words, where both stand there, must agree.
  private static func date(_ rows: [String], _ letters: PageLetters) -> CivilDate? {
    guard let hit = MarkSearch.hits(today, in: letters).first else {
      return rows.prefix(40).lazy.filter { $0.lowered.holds("tanggal") }.compactMap {
        PaperDate.first(in: $0)
      }.first
    }
    let text = rows[hit.row..<min(rows.count, hit.row + 7)].joined(separator: " ")
    let dates = Array(PaperDate.all(in: text).prefix(2))
    guard let first = dates.first else { return nil }
    guard dates.count > 1, dates[1] != first else { return first }
    let weekday = text.utf8.split { !$0.isAlpha && $0 != 0x27 }.prefix(40).lazy
      .compactMap { Weekday(indonesian: String(decoding: Array($0), as: UTF8.self)) }.first
    let fitting = dates.filter { $0.weekday == weekday }
    if fitting.count == 1 { return fitting[0] }
    // A second date far from the first is another's: a birth, an hour's page.
    return abs(dates[1].dayNumber - first.dayNumber) > 3 * 366 ? first : nil
  }

  private static let today = MarkBook(["pada hari ini", "hari ini"].map { Mark(true, $0) })

  /// `…, Sarjana Hukum, Notaris di …`: the name before the degree, or the row under `Notaris`.
  private static func notary(_ rows: [String]) -> String? {
    let text = rows.prefix(90).joined(separator: " ").foldingBlanks
    let lower = text.lowered
    for mark in [
      "menghadap kepada saya,", "berhadapan dengan saya,", "hadapan saya,", "dengan saya,", "kepada saya,",
    ] {
      guard let at = lower.firstOffset(of: mark) else { continue }
      let rest = text.octets((at + mark.utf8.count)..<min(text.utf8.count, at + mark.utf8.count + 160))
      if let name = untilDegree(rest) { return name }
    }
    for (at, row) in rows.prefix(90).enumerated() {
      let plain = row.trimming(":.,-= ")
      if let name = PaperLabels.after(plain, ["notaris"]), !name.isEmpty, name.utf8.count < 60,
        !name.lowered.begins("di "), let read = PaperLabels.person(name), isName(read)
      {
        return read
      }
      if plain.lowered == "notaris" || plain.lowered.begins("kantor notaris") && plain.utf8.count < 18 {
        for next in rows.dropFirst(at + 1).prefix(3) where !next.isEmpty {
          guard let read = PaperLabels.person(next), isName(read) else { break }
          return read
        }
      }
    }
    return nil
  }

  private static func isName(_ text: String) -> Bool {
    let words = Words(text).all
    return (1...9).contains(words.count) && words.allSatisfy { $0.isCapital || $0.range.count <= 3 }
      && !text.utf8.contains(where: \.isDigit)
  }

  private static func untilDegree(_ text: String) -> String? {
    let lower = text.lowered
    let end = [
      ", sarjana", " sarjana hukum", ", notaris", ", master", ", magister", " notaris di", ", s.h", ", sh",
    ]
    .compactMap { lower.firstOffset(of: $0) }.min()
    guard let end, end > 2 else { return nil }
    return PaperLabels.person(text.octets(0..<end)).flatMap { isName($0) ? $0 : nil }
  }

  /// The body in the title, or the one that is `bernama`.
  private static func name(_ rows: [String]) -> String? {
    if let name = PaperBody.name(in: Array(rows.prefix(25))) { return name }
    let text = rows.prefix(120).joined(separator: " ").foldingBlanks
    let lower = text.lowered
    for mark in ["bernama", "diberi nama", "dengan nama"] {
      guard let at = lower.firstOffset(of: mark) else { continue }
      let rest = text.octets((at + mark.utf8.count)..<min(text.utf8.count, at + mark.utf8.count + 160))
      if let name = PaperBody.name(in: [rest]) { return name }
    }
    return PaperBody.name(in: rows)
  }
}
