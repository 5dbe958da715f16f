package import Civil
import Octets

/// A village's word that somebody lives, or a body sits, somewhere.
package struct Domicile: Sendable, Equatable {
  /// The body, or the person where it is about one.
  package var subject: String?
  package var isBody: Bool
  /// The address it vouches for.
  package var place: String?
  package var number: String?
  package var date: CivilDate?
}

/// Reads domicile letters.
enum DomicileReader {
  static func read(_ view: PageView) -> Domicile {
    let rows = view.rows.map { String(decoding: $0, as: UTF8.self).trimmingBlanks }
    let subject = subject(rows)
    return Domicile(
      subject: subject, isBody: subject.map { PaperBody.kind($0) != nil || BodyName.isBody($0) } ?? false,
      place: place(rows), number: PaperLabels.number(rows), date: date(rows))
  }

  /// The name behind the second `Nama`: the first is the signing official's, where one stands before
  /// `menerangkan`.
  private static func subject(_ rows: [String]) -> String? {
    let turn = rows.firstIndex { $0.lowered.holds("menerangkan") || $0.lowered.holds("bahwa") }
    let names = rows.enumerated().compactMap { at, row -> (Int, String)? in
      guard
        let value = label(row, ["nama", "nama lembaga", "nama organisasi", "nama yayasan", "nama lengkap"])
      else { return nil }
      let text = value.isEmpty && at + 1 < rows.count ? rows[at + 1] : value
      return (at, text)
    }
    let after = names.first { $0.0 > turn ?? -1 } ?? (turn == nil ? names.last : nil)
    if let after {
      if let body = PaperBody.name(in: [after.1]) { return body }
      return PaperLabels.person(after.1)
    }
    if let body = PaperBody.name(in: rows, from: turn ?? 0) { return body }
    return nil
  }

  /// A label and its fillers, in any case, before a colon.
  private static func label(_ row: String, _ labels: [String]) -> String? {
    let octets = Array(row.utf8)
    let colon = octets.firstIndex { $0 == 0x3A || $0 == 0x3B || $0 == 0x3D }
    guard let colon, colon < 40 else { return PaperLabels.after(row, ["nama"]) }
    let head = String(decoding: octets[..<colon], as: UTF8.self).trimming("-.0123456789) ").foldingBlanks
    let letters = NearWord.letters(head)
    let allowed = letters.count <= 6 ? 1 : 2
    guard labels.contains(where: { NearWord.distance(letters, NearWord.letters($0), limit: allowed) != nil })
    else {
      return nil
    }
    return String(decoding: octets[(colon + 1)...], as: UTF8.self).trimming(":;.,=-_~ ")
  }

  private static func place(_ rows: [String]) -> String? {
    for (at, row) in rows.enumerated() {
      for label in [
        "berdomisili di", "berdomisili", "berkedudukan di", "beralamat di", "bertempat tinggal di",
      ] {
        guard let start = row.lowered.firstOffset(of: label) else { continue }
        let rest = row.octets((start + label.utf8.count)..<row.utf8.count).trimming(":.,-= ")
        let text = rest.utf8.count < 30 && at + 1 < rows.count ? rest + " " + rows[at + 1] : rest
        if text.utf8.contains(where: \.isDigit) || rest.utf8.count > 12 { return sentence(text) }
      }
    }
    return rows.enumerated().compactMap { at, row -> String? in
      label(row, ["alamat", "alamat lembaga", "alamat kantor", "alamat sekretariat"]).map { value in
        value.isEmpty && at + 1 < rows.count ? rows[at + 1] : value
      }
    }.last.map(sentence)
  }

  private static func sentence(_ text: String) -> String {
    let end = text.firstOffset(of: ". ").map { text.octets(0..<$0).utf8.count > 12 ? $0 : text.utf8.count }
    return text.octets(0..<min(end ?? text.utf8.count, 200)).foldingBlanks.trimming(".,;:- ")
  }

  /// The last date: the day of its foot.
  private static func date(_ rows: [String]) -> CivilDate? {
    rows.reversed().prefix(25).lazy.filter { PaperLabels.after($0, ["tempat", "lahir", "tgl"]) == nil }
      .compactMap { PaperDate.first(in: $0) }.first
  }
}
