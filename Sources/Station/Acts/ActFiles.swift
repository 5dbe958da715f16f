/// Files that go with an act.
package enum ActFiles {
  /// Octets of the largest file that is taken: more than any mail carries, and what one machine's memory bears.
  package static let most = 200 << 20
}
