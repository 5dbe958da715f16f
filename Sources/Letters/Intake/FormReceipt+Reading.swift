import Civil
import Octets

extension FormReceipt {
  /// `20 November 2026 14.30`, `2026-11-20`, `Jumat, 20-11-2026 pukul 14:30 WIB`.
  init(_ text: String) throws(IntakeFault) {
    let words = text.utf8.split { $0.isBlank || $0 == 0x2C }.map {
      String(decoding: Array($0), as: UTF8.self)
    }
    let known: Set<String> = ["pukul", "pkl", "jam", "wib", "wita", "wit", "tanggal", "tgl"]
    var time: ClockTime?
    var rest: [String] = []
    for word in words {
      let plain = word.lowered.trimming(".")
      if known.contains(plain) { continue }
      if let clock = ClockTime(word.trimming(".")) {
        guard time == nil else { throw .oddDate }
        time = clock
      } else {
        rest.append(word)
      }
    }
    guard let date = CivilDate.read(indonesian: rest.joined(separator: " ")) else { throw .oddDate }
    self.init(date: date, time: time)
  }
}
