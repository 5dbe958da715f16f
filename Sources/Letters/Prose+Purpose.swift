// Why something is asked, in running text.

extension Prose {
  /// Why it is asked, said in a sentence.
  var purpose: String? {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return nil }
    for trigger in [
      "untuk keperluan ", "guna keperluan ", "dipakai utk ", "untuk kepentingan ", "akan digunakan untuk ",
      "akan kami gunakan untuk ", "akan saya gunakan untuk ", "digunakan untuk ", "dipergunakan untuk ",
      "gunakan untuk ", "dipakai untuk ", "tujuan saya ", "tujuannya untuk ", "tujuannya ",
      "tujuan penggunaan informasi adalah ", "tujuan permohonan ini adalah ", "tujuan kami adalah ",
      "tujuan penggunaannya adalah ", "untuk penyusunan ", "dalam rangka ", "sebagai bahan ",
      "for the purpose of ", "to be used for ", "for my ", "for use in ", "will be used for ",
      "untuk skripsi", "untuk tesis", "untuk penelitian", "untuk tugas", "untuk riset", "untuk bahan ",
      "untuk liputan", "untuk kajian", "untuk mengawasi", "untuk pengawasan", "untuk menulis", "untuk karya",
      "untuk dijadikan", "guna ", "untuk mengetahui", "untuk memantau", "untuk advokasi", "untuk disertasi",
      "untuk pembelajaran", "untuk analisis", "untuk membandingkan", "untuk memastikan", "untuk dipelajari",
      "untuk kontrol", "untuk bukti", "untuk laporan", "untuk sosialisasi", "for research", "for a ",
      "maksudnya untuk ", "keperluannya untuk ", "keperluan: ", "purpose is ", "for academic", "for journal",
      "kangge ", "kanggo ", "gasan ", "dipakai utk ", "digunakan utk ", "dipake utk ", "utk keperluan ",
      "buat bahan ", "buat skripsi", "buat tugas", "mau dipakai ", "informasi ini untuk ", "untuk menyusun",
    ] {
      guard let range = Self.wordStart(lower, trigger) else { continue }
      let isNoun =
        trigger.hasPrefix("untuk ") && trigger.last != " "
        || ["untuk penyusunan ", "untuk bahan "].contains(trigger) || trigger == "for research"
        || trigger == "for academic" || trigger == "for journal"
      let offset = lower.utf8.distance(
        from: lower.startIndex, to: isNoun ? range.lowerBound : range.upperBound)
      let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix(300))
      let sentence = Self.sentence(isNoun && trigger.hasPrefix("untuk ") ? String(rest.dropFirst(6)) : rest)
      if sentence.utf8.count >= 4 { return sentence }
    }
    return nil
  }
}
