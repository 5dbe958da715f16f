/// An ESEARCH response (RFC 9051 section 7.3.4): what a search with RETURN found; `nil` is what was not told.
package struct ExtendedSearch: Sendable, Equatable {
  /// The command it answers.
  package var tag: String?
  /// Whether the numbers are UIDs.
  package var isByUid = false
  /// MIN: the least number found.
  package var least: UInt32?
  /// MAX: the greatest number found.
  package var greatest: UInt32?
  /// COUNT: how many were found.
  package var count: UInt32?
  /// Everything found; a set, since a short line can name four thousand million messages.
  package var all: UidSet?

  /// An answer that tells nothing.
  package init() {}

  /// Reads the command's tag, `UID`, and pairs of a name and a value; others than these four are left out.
  init(_ values: [ImapValue]) throws(ImapFault) {
    var values = values[...]
    if case .list(let correlator)? = values.first {
      tag = correlator.count == 2 ? correlator[1].text : nil
      values.removeFirst()
    }
    if values.first?.word == "UID" {
      isByUid = true
      values.removeFirst()
    }
    guard values.count.isMultiple(of: 2) else { throw .malformed("an ESEARCH item without a value") }
    for index in stride(from: values.startIndex, to: values.endIndex, by: 2) {
      let octets = values[index + 1].octets ?? []
      switch values[index].word {
      case "MIN": least = try Self.require(Digits.readUid(octets))
      case "MAX": greatest = try Self.require(Digits.readUid(octets))
      case "COUNT": count = try Self.require(Digits.read32(octets))
      case "ALL": all = try Self.require(UidSet(written: octets))
      default: break
      }
    }
  }

  private static func require<Number>(_ number: Number?) throws(ImapFault) -> Number {
    guard let number else { throw .malformed("an ESEARCH number that is none") }
    return number
  }
}
