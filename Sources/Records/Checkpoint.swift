import Digests

/// The register as octets for `state/`, so that a start need not read the journal of the years before.
///
/// `LOKETCP`, the format's version, the flat arrays of the register as they lie in memory (numbers of eight octets,
/// lowest first), then the SHA-256 of all before it. It holds what the journal holds and no more; whoever finds it
/// damaged, old or of another version reads the journal instead.
package enum Checkpoint {
  /// The register as octets.
  package static func write(_ register: Register) -> [UInt8] {
    var octets = opening
    octets.reserveCapacity(register.store.octets.count + register.digests.slots.count * 8 + 4096)
    octets.put(wide: register.head.sequence)
    register.head.hash.append(to: &octets)
    octets.put(wide: register.lastStray ?? -1)
    octets.put(wide: register.series.all.count)
    for series in register.series.all { put(series, &octets) }
    octets.put(
      flat: register.ties.above.sorted { $0.key < $1.key }.flatMap { words($0.key) + words($0.value) })
    for table in [register.digests, register.numbers, register.letterKeys, register.letterNumbers] {
      octets.put(wide: table.count)
      octets.put(flat: table.slots)
    }
    octets.put(flat: register.letters.flatMap { [$0.written, $0.changed, $0.sent] })
    for state in [LetterState.queued, .sending, .uncertain] {
      octets.put(flat: register.underWay.places(state))
    }
    octets.put(flat: register.lettersPerYear.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    octets.put(flat: register.store.octets)
    Digest(of: octets).append(to: &octets)
    return octets
  }

  /// The register again; `nil` when the octets are not exactly what `write` made, or of another version.
  package static func read(_ octets: [UInt8]) -> Register? {
    guard octets.count > opening.count + 32, octets.starts(with: opening),
      Digest(octets: octets.suffix(32)) == Digest(of: octets.dropLast(32))
    else { return nil }
    return octets.withUnsafeBytes { buffer in
      var reader = WideReader(UnsafeRawBufferPointer(rebasing: buffer.dropLast(32)), at: opening.count)
      return register(&reader)
    }
  }

  /// The name and version; the version changes with anything in the form of acts in memory.
  private static let opening = Array("LOKETCP4".utf8)

  private static func put(_ series: CaseSeries, _ octets: inout [UInt8]) {
    octets.put(wide: series.year)
    octets.put(wide: Int(series.kind.rawValue))
    octets.put(wide: series.numbers)
    octets.put(flat: series.lasts)
    octets.put(flat: series.isNumbered.map { $0 ? 1 : 0 } as [UInt8])
  }

  private static func register(_ reader: inout WideReader) -> Register? {
    var register = Register()
    guard let sequence = reader.number(), let hash = reader.digest(), let stray = reader.number(),
      let count = reader.number(), count >= 0
    else { return nil }
    register.head = Head(sequence: sequence, hash: hash)
    register.lastStray = stray < 0 ? nil : stray
    for _ in 0..<count {
      guard let series = series(&reader) else { return nil }
      register.series.all.append(series)
    }
    guard let ties = reader.flat(Int.self), ties.count % 6 == 0 else { return nil }
    for place in stride(from: 0, to: ties.count, by: 6) {
      guard let id = caseID(ties[place..<place + 3]), let other = caseID(ties[place + 3..<place + 6]) else {
        return nil
      }
      register.ties.tie(id, to: other)
    }
    guard let digests = table(&reader), let numbers = table(&reader), let keys = table(&reader),
      let letterNumbers = table(&reader),
      let letters = reader.flat(Int.self), letters.count % 3 == 0, let queued = reader.flat(Int.self),
      let sending = reader.flat(Int.self), let uncertain = reader.flat(Int.self),
      let years = reader.flat(Int.self), years.count % 2 == 0, let store = reader.flat(UInt8.self),
      reader.isAtEnd
    else { return nil }
    register.digests = digests
    register.numbers = numbers
    register.letterKeys = keys
    register.letterNumbers = letterNumbers
    register.letters = stride(from: 0, to: letters.count, by: 3).map {
      .init(written: letters[$0], changed: letters[$0 + 1], sent: letters[$0 + 2])
    }
    register.underWay = UnderWay(queued: queued, sending: sending, uncertain: uncertain)
    guard register.underWay.isBelow(register.letters.count) else { return nil }
    for place in stride(from: 0, to: years.count, by: 2) {
      register.lettersPerYear[years[place]] = years[place + 1]
    }
    register.store = EventStore(octets: store)
    return register
  }

  private static func series(_ reader: inout WideReader) -> CaseSeries? {
    guard let year = reader.number(),
      let kind = reader.number().flatMap(UInt8.init(exactly:)).flatMap({ CaseKind(rawValue: $0) }),
      let numbers = reader.number(), let lasts = reader.flat(Int.self), let marks = reader.flat(UInt8.self),
      marks.count == lasts.count
    else { return nil }
    return CaseSeries(
      year: year, kind: kind, lasts: lasts, isNumbered: marks.map { $0 == 1 }, numbers: numbers)
  }

  private static func words(_ id: CaseID) -> [Int] { [id.year, Int(id.kind.rawValue), id.sequence] }

  private static func caseID(_ words: ArraySlice<Int>) -> CaseID? {
    let words = Array(words)
    guard let kind = UInt8(exactly: words[1]).flatMap({ CaseKind(rawValue: $0) }) else { return nil }
    return CaseID(year: words[0], kind: kind, sequence: words[2])
  }

  private static func table(_ reader: inout WideReader) -> OffsetTable? {
    guard let count = reader.number(), let slots = reader.flat(UInt64.self) else { return nil }
    return OffsetTable(slots: slots, count: count)
  }
}

extension [UInt8] {
  fileprivate mutating func put(wide number: Int) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// An array as it lies in memory, after its count.
  fileprivate mutating func put<Number: BitwiseCopyable>(flat numbers: [Number]) {
    put(wide: numbers.count)
    numbers.withUnsafeBytes { append(contentsOf: $0) }
  }
}

/// Reads them again; `nil` past the end.
private struct WideReader {
  private let octets: UnsafeRawBufferPointer
  private var at: Int

  init(_ octets: UnsafeRawBufferPointer, at: Int) {
    self.octets = octets
    self.at = at
  }

  var isAtEnd: Bool { at == octets.count }

  mutating func number() -> Int? {
    guard octets.count - at >= 8 else { return nil }
    defer { at += 8 }
    return Int(littleEndian: octets.loadUnaligned(fromByteOffset: at, as: Int.self))
  }

  mutating func digest() -> Digest? {
    guard octets.count - at >= 32 else { return nil }
    defer { at += 32 }
    return Digest(octets: UnsafeRawBufferPointer(rebasing: octets[at..<(at + 32)]))
  }

  mutating func flat<Number: BitwiseCopyable>(_ type: Number.Type) -> [Number]? {
    let size = MemoryLayout<Number>.stride
    guard let count = number(), count >= 0, count <= (octets.count - at) / size else { return nil }
    defer { at += count * size }
    return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: .init(rebasing: octets[at..<(at + count * size)]))
      filled = count
    }
  }
}
