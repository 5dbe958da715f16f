import Civil
import Digests

/// The register as octets, so that a start need not read every line of the years before.
///
/// It is a cache: what does not fit is `nil`, and the journal is read instead. Format: magic, version, SHA-256 of the
/// rest, the rest.
package enum Checkpoint {
  private static let magic = Array("loket-register-1\n".utf8)

  /// Writes a register.
  package static func write(_ register: Register) -> [UInt8] {
    var packer = Packer()
    register.pack(into: &packer)
    return magic + Digest(of: packer.octets).bytes + packer.octets
  }

  /// Reads what `write` wrote; `nil` when it is damaged or of another version.
  package static func read(_ octets: [UInt8]) -> Register? {
    let start = magic.count + 32
    guard octets.count > start, octets.starts(with: magic),
      Digest(of: octets[start...]).bytes == Array(octets[magic.count..<start])
    else { return nil }
    var unpacker = Unpacker(octets: octets, at: start)
    let register = Register(from: &unpacker)
    return unpacker.isDone ? register : nil
  }
}

/// Writes values one after the other: numbers in seven-bit groups, strings with their length.
struct Packer {
  private(set) var octets: [UInt8] = []

  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value)) << 1 ^ UInt64(bitPattern: Int64(value >> 63))
    while rest >= 0x80 {
      octets.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    octets.append(UInt8(rest))
  }

  mutating func text(_ value: String) {
    let utf8 = value.utf8
    number(utf8.count)
    octets += utf8
  }

  mutating func text(_ value: String?) {
    number(value == nil ? 0 : 1)
    if let value { text(value) }
  }

  mutating func digest(_ value: Digest) { octets += value.bytes }

  mutating func list<Element>(_ values: some Collection<Element>, _ each: (Element, inout Packer) -> Void) {
    number(values.count)
    for value in values { each(value, &self) }
  }
}

/// Reads what a packer wrote; once something does not fit, everything after is empty and `isDone` is false.
struct Unpacker {
  private let octets: [UInt8]
  private var at: Int
  private var isBroken = false

  init(octets: [UInt8], at: Int) {
    self.octets = octets
    self.at = at
  }

  var isDone: Bool { !isBroken && at == octets.count }

  mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < octets.count, shift < 64 {
      let octet = octets[at]
      at += 1
      value |= UInt64(octet & 0x7F) << shift
      if octet < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
      shift += 7
    }
    isBroken = true
    return 0
  }

  mutating func text() -> String {
    let count = number()
    guard count >= 0, count <= octets.count - at else {
      isBroken = true
      return ""
    }
    defer { at += count }
    return String(decoding: octets[at..<(at + count)], as: UTF8.self)
  }

  mutating func optionalText() -> String? { number() == 1 ? text() : nil }

  mutating func digest() -> Digest {
    guard octets.count - at >= 32, let digest = Digest(octets: octets[at..<(at + 32)]) else {
      isBroken = true
      return .zero
    }
    at += 32
    return digest
  }

  mutating func list<Element>(_ each: (inout Unpacker) -> Element?) -> [Element] {
    let count = number()
    guard count >= 0, count <= octets.count - at else {
      isBroken = true
      return []
    }
    var values: [Element] = []
    values.reserveCapacity(count)
    for _ in 0..<count where !isBroken {
      if let value = each(&self) { values.append(value) } else { isBroken = true }
    }
    return values
  }

  mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type) -> Word? { Word(rawValue: text()) }
}
