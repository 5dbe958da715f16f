import Civil
import Digests
import Letters
package import Records

/// How a case stood when a form about it was written, and what was written: the line `Keadaan`.
///
/// Our own letters going out change nothing of it: an officer who decides need not begin anew for that.
package struct FormState: Sendable, Equatable {
  /// The last journal line about the case when the form was written, those about our letters left out.
  package var sequence: Int
  /// A short sum over how the case stood.
  package var standing: String
  /// A short sum over the form's own text.
  package var text: String

  /// The line's answer: `57-0123456789ab-0123456789ab`.
  package var words: String { "\(sequence)-\(standing)-\(text)" }

  /// How a case stands, for a form of some text.
  package init(of record: CaseRecord, text: String) {
    sequence = record.history.last { !$0.words.utf8.starts(with: "letter ".utf8) }?.sequence ?? 0
    standing = Self.standing(of: record)
    self.text = text
  }

  /// Reads the line's answer; `nil` for anything else.
  package init?(_ words: String) {
    let parts = words.utf8.split(separator: 0x2D, omittingEmptySubsequences: false).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    guard parts.count == 3, let sequence = Int(parts[0]), sequence >= 0,
      parts.dropFirst().allSatisfy({ $0.utf8.count == Self.length })
    else { return nil }
    self.sequence = sequence
    standing = parts[1].lowercased()
    text = parts[2].lowercased()
  }

  /// A short sum over how a case stands: status, what is missing, periods, marks, papers, what officers did.
  package static func standing(of record: CaseRecord) -> String {
    var words = [record.id.text, record.status.rawValue, record.number ?? "", "\(record.acts.count)"]
    words += [record.missing.joined(separator: ","), record.flags.joined(separator: ",")]
    words += record.deadlines.map { "\($0.name) \($0.due.iso) \($0.state.rawValue)" }
    words.append("\(record.files.count)")
    return sum(words.joined(separator: "\n"))
  }

  /// A short sum over a form's lines but this one, whatever its line ends and blanks at line ends.
  package static func sum(ofForm text: String) -> String {
    var lines = TextSlices.lines(text).filter {
      FormLine($0).question(DecisionField.self)?.question != .state
    }
    .map { line in
      var octets = line.utf8[...]
      while let last = octets.last, last == 0x20 || last == 0x09 { octets = octets.dropLast() }
      return String(decoding: Array(octets), as: UTF8.self)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return sum(lines.joined(separator: "\n"))
  }

  private static let length = 12

  private static func sum(_ text: String) -> String {
    String(Digest(of: Array(text.utf8)).hex.prefix(length))
  }
}
