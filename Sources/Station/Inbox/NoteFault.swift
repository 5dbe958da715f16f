import Json

/// A mistake in a side file, as its writer is told.
struct NoteFault: Error, Equatable {
  /// From 1; 0 when no line is to blame.
  var line: Int
  /// The key as it stands in the file; empty when the writing itself is wrong.
  var key: String
  /// What is wrong, and what to write instead (Indonesian sentences).
  var what: String
  var mend: String

  /// Everything in one sentence.
  var sentence: String {
    let place = line > 0 ? "Baris \(line)" : "Catatan ini"
    let named = key.isEmpty ? "" : ", kunci \"\(JsonFault.shown(key))\""
    return "\(place)\(named): \(what)"
  }
}
