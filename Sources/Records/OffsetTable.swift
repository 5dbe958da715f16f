/// An open-addressing table from hashes to places in the register's memory: eight octets a slot, no key of its own.
///
/// The caller says whether a place holds the key looked for, so two keys of one hash never meet.
struct OffsetTable: Sendable, Equatable {
  /// 0 is free; else the place plus one in the low 36 bits and the hash's top 28 bits above.
  private(set) var slots: [UInt64]
  private(set) var count: Int

  init() {
    slots = [UInt64](repeating: 0, count: 64)
    count = 0
  }

  /// From what a checkpoint holds; `nil` when it cannot be a table.
  init?(slots: [UInt64], count: Int) {
    guard slots.count >= 64, slots.count & (slots.count - 1) == 0, count >= 0, count * 4 <= slots.count * 3
    else {
      return nil
    }
    self.slots = slots
    self.count = count
  }

  /// The place under a hash that holds the key.
  func place(_ hash: UInt64, where holds: (Int) -> Bool) -> Int? {
    slot(hash, where: holds).map { Int(slots[$0] & Self.places) - 1 }
  }

  /// Puts a place under a hash, instead of the one that holds the same key.
  mutating func put(_ place: Int, under hash: UInt64, where holds: (Int) -> Bool) {
    let entry = (hash & ~Self.places) | UInt64(place + 1)
    if let known = slot(hash, where: holds) {
      slots[known] = entry
      return
    }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    insert(entry)
    count += 1
  }

  /// FNV-1a with its octets mixed once more: for keys that the office makes itself.
  static func hash(_ octets: some Sequence<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for octet in octets { sum = (sum ^ UInt64(octet)) &* 0x100_0000_01B3 }
    sum ^= sum >> 32
    return sum &* 0x9E37_79B9_7F4A_7C15
  }

  private static let places: UInt64 = (1 << 36) - 1

  private func slot(_ hash: UInt64, where holds: (Int) -> Bool) -> Int? {
    let tag = hash >> 36
    var slot = Int(tag) & (slots.count - 1)
    for _ in 0..<slots.count {
      let entry = slots[slot]
      if entry == 0 { return nil }
      if entry >> 36 == tag, holds(Int(entry & Self.places) - 1) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ entry: UInt64) {
    var slot = Int(entry >> 36) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { insert(entry) }
  }
}
