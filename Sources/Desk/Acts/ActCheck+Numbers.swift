import Procedures

// Figures of an act: costs, days, the number of its letter.

extension ActCheck {
  /// Whether a letter's number is whole: it has a digit, and nothing is left empty between its strokes.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return text.utf8.contains { (0x30...0x39).contains($0) }
      && parts.allSatisfy { $0.utf8.contains { $0 > 0x20 && $0 != 0x2E && $0 != 0x5F && $0 != 0x2D } }
  }

  /// Amounts within what a letter can print.
  func numbers() throws(ActFault) {
    if act.costs.contains(where: { $0.price < 0 || $0.count < 0 }) || act.total > 999_999_999 {
      throw ActFault(
        .incomplete, .cost, english: "the cost is no amount from 0 to 999,999,999 rupiah",
        indonesian: "Biaya harus berupa jumlah rupiah dari 0 sampai 999.999.999.")
    }
    if act.total > 0, office.procedure.fees.copying == .free {
      throw ActFault(
        .notAllowed, .cost, english: "this office's procedure gives copies free of charge",
        indonesian: "Menurut prosedur kantor ini, salinan informasi tidak dipungut biaya.")
    }
    if act.total > 0, act.payment?.nonEmpty == nil {
      throw ActFault(
        .incomplete, .payment,
        english: "a cost needs the way it is paid: --payment TEXT (UU 14/2008 Pasal 22 ayat (7) huruf g)",
        indonesian: "Biaya harus disertai cara pembayarannya (Pasal 22 ayat (7) huruf g UU 14/2008).")
    }
    if let number = act.letterNumber?.nonEmpty, !Self.isNumber(number) {
      throw ActFault(
        .incomplete, .number,
        english: "'\(number)' is no letter number: it has no digit, or a part is left empty",
        indonesian: "Nomor surat ini tidak mempunyai angka, atau ada bagiannya yang masih kosong.")
    }
    if let days = act.days, !(0...365).contains(days) {
      throw ActFault(
        .incomplete, .days, english: "the days are no number from 0 to 365",
        indonesian: "Jumlah hari harus berupa angka dari 0 sampai 365.")
    }
    let size = act.enclosures.reduce(0) { $0 + $1.octets.count }
    if size > Self.mostOctets, act.act != .act(.deliver) || act.method == "email" {
      throw ActFault(
        .incomplete, .attach,
        english:
          "the files have \(size >> 20) MB; a mail takes \(Self.mostOctets >> 20) MB: deliver them in parts or by pickup",
        indonesian:
          "Berkasnya \(size >> 20) MB; surel hanya dapat memuat \(Self.mostOctets >> 20) MB. Serahkan dalam beberapa bagian, atau diambil langsung."
      )
    }
  }
}
