/// A page that can be rendered for the recogniser.
struct PageSource: Sendable {
  /// From 1.
  var number: Int
  /// Gives the grey picture as the page is meant to stand, of the resolution that suits it.
  var render: @Sendable (Deadline) throws(Trouble) -> Raster
}
