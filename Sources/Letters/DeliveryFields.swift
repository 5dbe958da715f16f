import Mime
import Octets

/// The fields of a message/delivery-status body (RFC 3464 section 2): one group about the whole mail, then
/// one for each recipient.
///
/// The groups are cut where their empty lines are, and also where a field comes a second time: some
/// programs leave the empty lines out.
struct DeliveryFields {
  private(set) var groups: [Group] = []

  /// Fields in their order.
  struct Group {
    fileprivate(set) var fields: [(name: String, value: [UInt8])] = []

    /// The first field's value without blanks at its ends; `nil` when there is none. `name`: in lower case.
    subscript(name: String) -> ArraySlice<UInt8>? {
      fields.first { $0.name.utf8.elementsEqual(name.utf8) }.map { $0.value[...].trimmed }
    }

    /// Whether it is about one recipient.
    var isRecipient: Bool { self["action"] != nil || self["final-recipient"] != nil }
  }

  /// Reads the fields of a body; never fails, what is no field is passed over.
  init(_ octets: ArraySlice<UInt8>) {
    let octets = octets.prefix(Self.limit)
    var at = octets.startIndex
    var isOpen = false
    while at < octets.endIndex {
      let line = octets.lineEnd(from: at)
      let content = octets[at..<line.content]
      at = line.next
      if content.allSatisfy(\.isBlank) {
        isOpen = false
      } else if let first = content.first, first.isWSP, isOpen, let field = groups.last?.fields.indices.last {
        groups[groups.count - 1].fields[field].value += [0x20] + content.trimmed
      } else if let field = Self.field(content) {
        let isSecond = groups.last?.fields.contains { $0.name.utf8.elementsEqual(field.name.utf8) } ?? true
        if !isOpen || isSecond {
          guard groups.count < Self.groupLimit else { return }
          groups.append(Group())
        }
        guard groups[groups.count - 1].fields.count < Self.fieldLimit else { continue }
        groups[groups.count - 1].fields.append(field)
        isOpen = true
      }
    }
  }

  /// The groups that are about a recipient each.
  var recipients: [Group] { groups.filter(\.isRecipient) }

  /// The first value of a field in any group.
  func first(_ name: String) -> ArraySlice<UInt8>? { groups.lazy.compactMap { $0[name] }.first }

  private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: [UInt8])? {
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return nil }
    let name = line[..<colon].trimmed
    guard !name.isEmpty, name.count <= 60, name.allSatisfy(\.isFtext) else { return nil }
    return (String(decoding: name.map(\.lowercased), as: UTF8.self), Array(line[(colon + 1)...]))
  }

  /// A report about one letter is a few hundred octets; a hundred recipients are more than any letter of
  /// ours has.
  private static let limit = 256 * 1024
  private static let groupLimit = 100
  /// RFC 3464 knows ten fields of a recipient; systems add as many of their own.
  private static let fieldLimit = 60
}

extension DeliveryFields.Group {
  /// What became of the letter for this recipient; `nil` where neither Action nor Status says.
  var action: DeliveryReport.Action? {
    if let value = self["action"] {
      let word = String(decoding: value.prefix { $0.isAlpha }.map(\.lowercased), as: UTF8.self)
      if let action = DeliveryReport.Action(rawValue: word), action != .unknown { return action }
      if word.begins("fail") { return .failed }
      if word.begins("delay") { return .delayed }
    }
    switch status?.kind {
    case 2: return .delivered
    case 4: return .delayed
    case 5: return .failed
    default: return nil
    }
  }

  /// The Status field; where it only tells the kind, what Diagnostic-Code says more precisely within that
  /// kind.
  var status: DeliveryStatus? {
    let said = self["status"].flatMap { StatusReader($0).leading }
    if let said, !said.isBare { return said }
    let diagnosed = self["diagnostic-code"].flatMap { StatusReader($0).any }
    guard let said else { return diagnosed }
    return diagnosed.map { $0.kind == said.kind ? $0 : said } ?? said
  }

  /// The address of Final-Recipient or Original-Recipient: what stands behind `rfc822;`.
  var address: String? {
    guard let value = self["final-recipient"] ?? self["original-recipient"] else { return nil }
    let address = value.firstIndex(of: 0x3B).map { value[(value.index(after: $0))...] } ?? value
    return Mailbox.list(address.trimmed).first { !$0.address.isEmpty }?.address
  }
}
