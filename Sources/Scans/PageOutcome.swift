/// A page that was worked on, with what went wrong.
struct PageOutcome: Sendable {
  var text: PageText
  var trouble: Trouble?
}
