import Octets

/// Telephone numbers as people write them.
enum PhoneNumber {
  /// The first number of a text in the form `+62…`; `nil` when there is none.
  ///
  /// `isField`: whether the text is the value of a telephone field, where a short number also counts.
  static func find(_ text: String, isField: Bool = false) -> String? {
    for run in DigitRun.all(in: text) {
      if let number = normal(run, isField: isField) { return number }
    }
    return nil
  }

  /// Whether the first number of a text read from paper was read whole: no letter stands in it or right behind it, and
  /// a mobile number has the ten digits that the shortest have.
  static func isWhole(_ text: String) -> Bool {
    guard let run = DigitRun.all(in: text).first else { return true }
    let octets = Array(text.utf8)
    let next = octets[run.range.upperBound...].first { !$0.isBlank }
    if run.range.upperBound < octets.count, octets[run.range.upperBound].isAlpha { return false }
    let isMobile = run.text.begins("08") || run.text.begins("628")
    if isMobile, run.digits.count < 10 { return false }
    return next != 0x29 || run.digits.count >= 7
  }

  /// Whether a line read from paper holds one whole number and nothing else.
  static func isAlone(_ line: String) -> Bool {
    let runs = DigitRun.all(in: line)
    return runs.count == 1 && runs[0].digits.count >= 10 && !line.utf8.contains { $0.isAlpha || $0 >= 0x80 }
      && isWhole(line)
  }

  /// A number with the country's code.
  private static func normal(_ run: DigitRun, isField: Bool) -> String? {
    let text = run.text
    guard (isField ? 6...15 : 9...15).contains(run.digits.count) else {
      // Two numbers side by side: the first is taken.
      return run.digits.count > 15 ? split(run) : nil
    }
    if run.isPlus { return "+" + (text.begins("620") ? "62" + text.dropFirst(3) : text) }
    if text.begins("62"), run.digits.count >= 10 {
      return "+" + (text.begins("620") ? "62" + text.dropFirst(3) : text)
    }
    if text.begins("0062") { return "+" + text.dropFirst(2) }
    if text.begins("0") { return run.digits.count >= 9 || isField ? "+62" + text.dropFirst() : nil }
    if text.begins("8"), run.digits.count >= 9 { return "+62" + text }
    return nil
  }

  private static func split(_ run: DigitRun) -> String? {
    guard run.text.begins("08"), let second = run.text.firstOffset(of: "08", from: 9), second <= 13 else {
      return nil
    }
    return "+62" + run.text.octets(1..<second)
  }
}
