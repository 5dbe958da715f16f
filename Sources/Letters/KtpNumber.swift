import Octets

/// NIK: sixteen digits that hold district, birth date and a serial: `PPKKCC DDMMYY SSSS`.
enum KtpNumber {
  /// A number in a field that is meant for it, and what is odd about it.
  struct Found: Equatable {
    /// Sixteen digits; `nil` when there are not sixteen.
    var number: String?
    /// In Indonesian; `nil` when nothing is odd.
    var defect: String?
  }

  /// Reads the value of a NIK field.
  static func read(_ value: String) -> Found {
    let runs = DigitRun.all(in: value)
    if let run = runs.first(where: { $0.digits.count == 16 }) {
      return Found(number: run.text, defect: defect(run.text))
    }
    guard let run = runs.max(by: { $0.digits.count < $1.digits.count }), run.digits.count >= 6 else {
      return Found(
        number: nil, defect: value.utf8.contains(where: \.isDigit) ? "NIK tidak terdiri atas 16 angka." : nil)
    }
    return Found(number: nil, defect: "NIK terdiri atas \(run.digits.count) angka, seharusnya 16.")
  }

  /// What is wrong with a number's structure (Indonesian); `nil` when it can be a NIK. There is no check digit.
  static func defect(_ nik: String) -> String? {
    let octets = Array(nik.utf8)
    guard octets.count == 16, octets.allSatisfy(\.isDigit) else { return "NIK tidak terdiri atas 16 angka." }
    func number(_ from: Int) -> Int { Int(octets[from] - 0x30) * 10 + Int(octets[from + 1] - 0x30) }
    let day = number(6) > 40 ? number(6) - 40 : number(6)
    let isOdd =
      !provinces.contains(number(0)) || number(2) == 0 || number(4) == 0 || !(1...31).contains(day)
      || !(1...12).contains(number(8)) || octets[12...].allSatisfy { $0 == 0x30 }
    return isOdd ? "Susunan NIK tidak lazim; periksa dengan KTP." : nil
  }

  /// A number read from paper with the letters that look like digits made digits again; the text as it is when that
  /// gives no number that can be one.
  static func mended(_ text: String) -> String {
    var digits: [UInt8] = []
    var changed = 0
    for octet in text.utf8 {
      if octet.isDigit {
        digits.append(octet)
      } else if let digit = looks[octet] {
        digits.append(digit)
        changed += 1
      } else if !octet.isBlank, octet != 0x2E, octet != 0x2D {
        return text
      }
    }
    let number = String(decoding: digits, as: UTF8.self)
    return (1...3).contains(changed) && digits.count == 16 && defect(number) == nil ? number : text
  }

  private static let looks: [UInt8: UInt8] = [
    0x4F: 0x30, 0x6F: 0x30, 0x51: 0x30, 0x44: 0x30, 0x6C: 0x31, 0x49: 0x31, 0x7C: 0x31, 0x69: 0x31,
    0x5A: 0x32,
    0x7A: 0x32, 0x53: 0x35, 0x73: 0x35, 0x47: 0x36, 0x62: 0x36, 0x42: 0x38,
  ]

  /// Province codes (Kepmendagri; 54 is the old Timor Timur).
  private static let provinces = Set(
    Array(11...19) + [21] + Array(31...36) + Array(51...54) + Array(61...65) + Array(71...76) + [81, 82]
      + Array(91...97))
}
