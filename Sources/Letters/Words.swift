import Octets

/// One word of a text, folded: lower case, abbreviations written out.
struct Word: Sendable, Equatable {
  var text: String
  var offset: Int
  /// Whether a sentence may end right before it.
  var startsSentence: Bool
}

/// A text as words, for rules that look at what stands near what.
struct Words: Sendable {
  let all: [Word]

  /// Letters, digits and apostrophes make words; everything else separates them.
  init(_ text: String) {
    var words: [Word] = []
    var word: [UInt8] = []
    var start = 0
    var isStart = true
    var offset = 0
    func flush() {
      guard !word.isEmpty else { return }
      let folded = String(decoding: word, as: UTF8.self)
      words.append(Word(text: Self.abbreviations[folded] ?? folded, offset: start, startsSentence: isStart))
      isStart = false
      word = []
    }
    for octet in text.utf8.prefix(LetterText.limit) {
      if octet.isAlpha || octet.isDigit || octet >= 0x80 {
        if word.isEmpty { start = offset }
        word.append(octet.lowercased)
      } else {
        flush()
        if octet == 0x2E || octet == 0x21 || octet == 0x3F || octet == 0x3B
          || octet == 0x0A && isBreak(text, offset)
        {
          isStart = true
        }
      }
      offset += 1
    }
    flush()
    func isBreak(_ text: String, _ at: Int) -> Bool { true }
    all = words
  }

  /// The positions of a phrase; `*` in it stands for any one word, `a|b` for either.
  func positions(_ phrase: String) -> [Int] {
    let wanted = phrase.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
    guard let first = wanted.first, all.count >= wanted.count else { return [] }
    return (0...(all.count - wanted.count)).filter { start in
      matches(first, all[start].text)
        && wanted.enumerated().allSatisfy { matches($0.element, all[start + $0.offset].text) }
    }
  }

  /// Whether a phrase stands anywhere.
  func has(_ phrase: String) -> Bool { !positions(phrase).isEmpty }

  /// Whether any of the phrases stands anywhere.
  func hasAny(_ phrases: [String]) -> Bool { phrases.contains { has($0) } }

  /// The first of the phrases that stands anywhere, and where.
  func first(_ phrases: [String]) -> (phrase: String, at: Int)? {
    phrases.lazy.compactMap { phrase in positions(phrase).first.map { (phrase, $0) } }.first
  }

  /// Whether one of some words follows one of others within so many words.
  func near(_ first: Set<String>, _ second: Set<String>, within distance: Int, either: Bool = false) -> Int? {
    for (index, word) in all.enumerated() where first.contains(word.text) {
      let end = min(all.count, index + distance + 1)
      if index + 1 < end, all[(index + 1)..<end].contains(where: { second.contains($0.text) }) {
        return index
      }
      let start = max(0, index - distance)
      if either, all[start..<index].contains(where: { second.contains($0.text) }) { return index }
    }
    return nil
  }

  /// The words around a position, for looking at negation.
  func before(_ at: Int, _ count: Int) -> [String] { all[max(0, at - count)..<at].map(\.text) }

  func after(_ at: Int, _ count: Int) -> [String] {
    guard at + 1 < all.count else { return [] }
    return all[(at + 1)..<min(all.count, at + 1 + count)].map(\.text)
  }

  private func matches(_ wanted: [String], _ word: String) -> Bool {
    wanted.contains { $0 == "*" || $0 == word }
  }

  /// What people shorten in letters and chats.
  private static let abbreviations = [
    "yg": "yang", "dgn": "dengan", "dg": "dengan", "utk": "untuk", "u": "untuk", "mhn": "mohon",
    "sdr": "saudara",
    "sdri": "saudari", "ybs": "bersangkutan", "tgl": "tanggal", "thn": "tahun", "th": "tahun",
    "dll": "lainnya",
    "bpk": "bapak", "kpd": "kepada", "dr": "dari", "krn": "karena", "karna": "karena", "tdk": "tidak",
    "gak": "tidak",
    "ga": "tidak", "nggak": "tidak", "gk": "tidak", "tak": "tidak", "blm": "belum", "sdh": "sudah",
    "udah": "sudah",
    "tlg": "tolong", "tolg": "tolong", "sy": "saya", "km": "kami", "ttg": "tentang", "ttng": "tentang",
    "sbg": "sebagai",
    "spt": "seperti", "jg": "juga", "bs": "bisa", "kmrn": "kemarin", "skrg": "sekarang", "lwt": "lewat",
    "pd": "pada",
    "dlm": "dalam", "tsb": "tersebut", "adl": "adalah", "info": "informasi", "infonya": "informasinya",
    "hrp": "harap",
    "mengkopi": "salinan", "copi": "copy", "kopi": "copy", "fotocopy": "fotokopi", "fotocopi": "fotokopi",
    "photocopy": "fotokopi", "fc": "fotokopi", "ktpnya": "ktp", "ektp": "ktp",
    "keberanian": "keberatan", "kebratan": "keberatan", "keberaan": "keberatan", "permhonan": "permohonan",
    "permohonann": "permohonan", "pemohonan": "permohonan", "permohona": "permohonan",
    "pengajuaan": "pengajuan",
    "minta": "meminta", "dicabut": "mencabut", "batalkan": "membatalkan", "cabut": "mencabut",
    "batalin": "membatalkan", "tarik": "menarik", "dpt": "mendapat", "nyuhunkeun": "meminta",
    "nyuwun": "meminta", "ajukan": "mengajukan", "maajuakan": "mengajukan", "kada": "tidak",
    "durung": "belum", "taun": "tahun", "trlampir": "terlampir", "smpai": "sampai", "bhn": "bahan",
    "almt": "alamat", "batal": "dibatalkan", "pengin": "ingin", "pingin": "ingin", "handak": "ingin",
    "bade": "ingin",
  ]
}
