import Civil
import Digests

/// The register's memory: the acts of all cases one after the other in one array of octets, each with the distance
/// back to the act of the same case before it.
///
/// A case is read by walking back from its last act. Adding an act costs its own octets, whatever the register
/// holds; a copy of the register or its checkpoint is a copy of octets.
struct EventStore: Sendable, Equatable {
  private(set) var octets: [UInt8] = []

  init() {}
  init(octets: [UInt8]) { self.octets = octets }

  /// Adds an act after the one at `last` (`nil`: the first of its chain); says where it stands.
  mutating func add(_ event: StoredEvent, after last: Int?) -> Int {
    let place = octets.count
    octets.put(varint: last.map { place - $0 } ?? 0)
    octets.put(varint: event.sequence)
    octets.put(signed: Int(event.at.seconds))
    ActCoding.put(event.act, to: &octets)
    if case .open = event.act { octets.put(optional: event.channel) }
    return place
  }

  /// Notes what became of the letter with a digest; says where the note stands.
  mutating func add(_ fate: Register.Fate, of digest: Digest) -> Int {
    let place = octets.count
    digest.append(to: &octets)
    octets.put(optional: fate.id)
    octets.put(fate.word)
    return place
  }

  /// The act that stands at a place, and where the one before it in its chain stands.
  func event(at place: Int) -> (event: StoredEvent, previous: Int?)? {
    octets.withUnsafeBufferPointer { buffer in
      var reader = EventReader(buffer, at: place)
      guard let back = reader.varint(), (0...max(0, place)).contains(back), let sequence = reader.varint(),
        let seconds = reader.signed(),
        let act = ActCoding.act(&reader)
      else { return nil }
      var channel: String?
      if case .open = act {
        guard let read = reader.optionalString() else { return nil }
        channel = read
      }
      let event = StoredEvent(
        sequence: sequence, at: Instant(seconds: Int64(seconds)), act: act, channel: channel)
      return (event, back == 0 ? nil : place - back)
    }
  }

  /// The acts of a chain that ends at a place, oldest first; `nil` when the store is damaged.
  func chain(endingAt last: Int) -> [StoredEvent]? {
    var events: [StoredEvent] = []
    var next: Int? = last
    while let place = next {
      guard let (event, previous) = event(at: place) else { return nil }
      events.append(event)
      next = previous
    }
    return events.reversed()
  }

  /// The case of the letter written at a place, when it has that key; the outer `nil` says that it has another.
  func letterCase(at place: Int, key: String) -> CaseID?? {
    octets.withUnsafeBufferPointer { buffer in
      var reader = EventReader(buffer, at: place)
      guard reader.varint() != nil, reader.varint() != nil, reader.signed() != nil,
        reader.octet() == ActCoding.Tag.letter, let written = reader.raw(), written.elementsEqual(key.utf8)
      else { return nil }
      return reader.optionalCaseID()
    }
  }

  func fate(at place: Int) -> Register.Fate? {
    octets.withUnsafeBufferPointer { buffer in
      var reader = EventReader(buffer, at: place)
      guard reader.digest() != nil, let id = reader.optionalCaseID(), let word = reader.string() else {
        return nil
      }
      return Register.Fate(id: id, word: word)
    }
  }

  /// The digest of the fate that stands at a place.
  func digest(at place: Int) -> Digest? {
    octets.withUnsafeBufferPointer { buffer in
      var reader = EventReader(buffer, at: place)
      return reader.digest()
    }
  }

  func holds(_ digest: Digest, at place: Int) -> Bool {
    octets.withUnsafeBufferPointer { buffer in
      var reader = EventReader(buffer, at: place)
      return reader.digest() == digest
    }
  }
}

/// One act as the register keeps it.
struct StoredEvent {
  /// The journal line's.
  var sequence: Int
  var at: Instant
  var act: Act
  /// How the letter came that opened a case; for that act alone.
  var channel: String?
}
