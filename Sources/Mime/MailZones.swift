/// Names of time zones as mail programs write them.
enum MailZones {
  /// Seconds east of Greenwich of a name in lower case; `nil` when it is none that is known.
  ///
  /// Military letters were specified the wrong way round and mean nothing but Greenwich (RFC 5322 section 4.3).
  static func offset(_ name: String) -> Int? {
    if name.utf8.count == 1, name != "j", name != "t", name.utf8.allSatisfy(\.isHtmlLetter) { return 0 }
    return quarters[name].map { $0 * 900 }
  }

  /// Quarters of an hour east of Greenwich.
  private static let quarters: [String: Int] = [
    "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "wib": 28, "wita": 32, "wit": 36,
    "est": -20, "edt": -16, "cst": -24, "cdt": -20, "mst": -28, "mdt": -24, "pst": -32, "pdt": -28,
    "akst": -36, "akdt": -32, "hst": -40, "ast": -16, "adt": -12, "brt": -12, "art": -12,
    "bst": 4, "west": 4, "cet": 4, "cest": 8, "met": 4, "mest": 8, "eet": 8, "eest": 12, "msk": 12, "sast": 8,
    "gst": 16, "pkt": 20, "ist": 22, "ict": 28, "sgt": 32, "myt": 32, "hkt": 32, "pht": 32, "awst": 32,
    "jst": 36, "kst": 36, "acst": 38, "aest": 40, "aedt": 44, "nzst": 48, "nzdt": 52,
  ]
}
