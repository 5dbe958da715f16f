import Octets

/// Character set labels as mail writes them, and the names iconv is asked for.
enum CharsetLabel {
  /// What `canonical` gives for labels that only say that nobody knew.
  static let unknown = "unknown-8bit"

  /// The name for a label: lower case, blanks and quotes gone, `_` as `-`, aliases resolved; empty for an empty label.
  static func canonical(_ label: String) -> String {
    let plain = label.utf8.prefix(longest).filter {
      !$0.isBlank && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2C
    }
    let name = String(decoding: plain.map { $0 == 0x5F ? 0x2D : $0.lowercased }, as: UTF8.self)
    return aliases[name] ?? name
  }

  /// Whether iconv is asked at all. It knows hundreds of sets that no mail has, and some of their converters have
  /// been made to hang or stop the program by crafted octets (CVE-2020-27618, CVE-2021-3326).
  static func isRead(_ name: String) -> Bool {
    if others.contains(name) { return true }
    return families.contains { family, numbers in
      guard name.hasPrefix(family), let number = Int(name.dropFirst(family.utf8.count)) else { return false }
      return numbers.contains(number)
    }
  }

  private static let longest = 60

  private static let families: [(String, Set<Int>)] = [
    ("iso-8859-", Set(1...16)), ("windows-", Set(1250...1258).union([874])),
    ("cp", Set(1250...1258).union(dos).union([874, 932, 936, 949, 950])), ("ibm", dos),
  ]

  private static let dos: Set<Int> = [
    437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869,
  ]

  private static let others: Set<String> = [
    "utf-7", "utf-32", "utf-32le", "utf-32be", "koi8-r", "koi8-u", "koi8-t", "gb18030", "gb2312", "gbk",
    "big5",
    "big5-hkscs", "euc-jp", "euc-kr", "euc-tw", "iso-2022-jp", "iso-2022-jp-2", "iso-2022-kr",
    "tis-620", "viscii", "macintosh", "mac-cyrillic", "armscii-8", "georgian-ps", "tcvn",
  ]

  private static let aliases: [String: String] = [
    "utf8": "utf-8", "utf-8-sig": "utf-8", "unicode-1-1-utf-8": "utf-8", "utf": "utf-8",
    "utf-8859-1": "utf-8",
    "utf8mb4": "utf-8", "utf-8mb4": "utf-8", "cp65001": "utf-8", "x-utf8": "utf-8", "x-utf-8": "utf-8",
    "ascii": "us-ascii", "ansi-x3.4-1968": "us-ascii", "iso-ir-6": "us-ascii", "us": "us-ascii",
    "usascii": "us-ascii", "x-ascii": "us-ascii", "iso646-us": "us-ascii", "646": "us-ascii",
    "7bit": "us-ascii",
    "latin1": "iso-8859-1", "latin-1": "iso-8859-1", "iso8859-1": "iso-8859-1", "iso-8859-1": "iso-8859-1",
    "iso88591": "iso-8859-1", "8859-1": "iso-8859-1", "l1": "iso-8859-1", "iso-latin-1": "iso-8859-1",
    "iso-8859": "iso-8859-1", "latin": "iso-8859-1", "iso8859": "iso-8859-1", "cp819": "iso-8859-1",
    "iso-8859-1-windows-3.0-latin-1": "windows-1252", "x-ansi": "windows-1252",
    "cp1252": "windows-1252", "win-1252": "windows-1252", "windows1252": "windows-1252",
    "cp-1252": "windows-1252", "x-cp1252": "windows-1252", "ansi": "windows-1252", "win1252": "windows-1252",
    "latin2": "iso-8859-2", "iso8859-2": "iso-8859-2", "iso88592": "iso-8859-2", "latin9": "iso-8859-15",
    "latin-9": "iso-8859-15", "iso8859-15": "iso-8859-15", "iso885915": "iso-8859-15", "latin5": "iso-8859-9",
    "iso8859-9": "iso-8859-9", "iso8859-5": "iso-8859-5", "iso8859-6": "iso-8859-6",
    "iso8859-7": "iso-8859-7",
    "cp1250": "windows-1250", "cp1251": "windows-1251", "cp-1251": "windows-1251", "win-1251": "windows-1251",
    "x-cp1250": "windows-1250", "x-cp1251": "windows-1251", "koi8": "koi8-r", "koi": "koi8-r",
    "koi8r": "koi8-r",
    "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "iso-8859-6-i": "iso-8859-6",
    "x-sjis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "ms-kanji": "cp932", "windows-31j": "cp932",
    "x-euc-jp": "euc-jp", "eucjp": "euc-jp", "euc": "euc-jp", "iso2022jp": "iso-2022-jp",
    "ks-c-5601-1987": "cp949", "ks-c-5601": "cp949", "ksc5601": "cp949", "euc-kr": "cp949",
    "windows-949": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "gb-2312-80": "gb18030",
    "x-euc-cn": "gb18030", "chinese": "gb18030", "big5": "big5-hkscs", "x-big5": "big5-hkscs",
    "cp950": "big5-hkscs", "tis620": "tis-620", "iso-8859-11": "tis-620", "windows-874": "cp874",
    "x-mac-roman": "macintosh", "macroman": "macintosh", "mac": "macintosh", "x-mac-cyrillic": "mac-cyrillic",
    "unicode": "utf-16", "iso-10646-ucs-2": "utf-16", "ucs-2": "utf-16", "utf16": "utf-16",
    "utf-16-le": "utf-16le",
    "utf32": "utf-32", "unicode-1-1-utf-7": "utf-7", "utf7": "utf-7", "x-unicode-2-0-utf-7": "utf-7",
    "unknown": unknown, "x-unknown": unknown, "default-charset": unknown, "x-user-defined": unknown,
    "-charset-": unknown, "charset": unknown, "binary": unknown, "8bit": unknown, "unknown-8bit": unknown,
    "none": unknown, "null": unknown, "default": unknown, "undefined": unknown,
  ]
}
