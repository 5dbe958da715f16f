/// The letters of one batch: they share their syncs.
struct Batch {
  private(set) var arrivals: [Arrival]

  /// A batch holds at most so many letters: the syncs' share of one letter is small by then.
  static let letters = 100
  /// … and so many octets, since a batch is held in memory: a few of these are what a round needs, whatever the
  /// mailbox holds. One larger letter makes a batch of its own.
  static let octets = 12 << 20
  /// A letter is never larger: mail systems stop at 25 to 50 MB.
  static let letterLimit = 150 << 20

  /// Takes the next batch from the front of what waits. While letters are suspected of having stopped the
  /// program, each makes a batch of its own.
  static func take(from waiting: inout [Arrival], suspects: Suspects) -> Batch {
    var count = 0
    var sum = 0
    let most = suspects.isEmpty ? letters : 1
    while count < waiting.count, count < most {
      sum += waiting[count].size
      if count > 0, sum > octets { break }
      count += 1
    }
    let batch = Batch(arrivals: Array(waiting.prefix(count)))
    waiting.removeFirst(count)
    return batch
  }
}
