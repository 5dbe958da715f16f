/// The flags that a mailbox knows (FLAGS), or keeps (PERMANENTFLAGS).
package struct ImapFlags: Sendable, Equatable {
  /// As written: `\Seen`, `$Forwarded`. `\*` is left out.
  package let names: [String]
  /// Whether new keywords can be made, which `\*` says.
  package let canGrow: Bool

  /// Flags by name.
  package init(_ names: [String], canGrow: Bool = false) {
    self.names = names
    self.canGrow = canGrow
  }

  init?(_ value: ImapValue) {
    guard let names = value.list?.compactMap(\.text) else { return nil }
    self.init(names.filter { $0 != "\\*" }, canGrow: names.contains("\\*"))
  }

  /// Whether a keyword can be set and stays: it is known here, in any case of its letters, or can be made.
  package func keeps(_ keyword: String) -> Bool {
    let wanted = AsciiCase.upper(keyword.utf8)
    return canGrow || names.contains { AsciiCase.upper($0.utf8) == wanted }
  }
}
