/// A winmail.dat written out by hand.
struct SampleTnef {
  private(set) var octets: [UInt8] = [0x78, 0x9F, 0x3E, 0x22, 1, 0]

  /// Level, id, length, data, sum.
  mutating func add(_ level: UInt8, _ id: Int, _ content: [UInt8]) {
    let sum = content.reduce(0) { ($0 + Int($1)) & 0xFFFF }
    octets += [level] + SampleZip.four(id) + SampleZip.four(content.count) + content + SampleZip.two(sum)
  }

  /// An attachment with its short name, its long one in its properties, and its octets.
  mutating func attach(_ name: String, long: String? = nil, _ content: [UInt8]) {
    add(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
    add(2, 0x0001_8010, Array(name.utf8) + [0])
    add(2, 0x0006_800F, content)
    if let long {
      var wide: [UInt8] = []
      for unit in long.utf16 { wide += SampleZip.two(Int(unit)) }
      wide += [0, 0]
      add(2, 0x0006_9005, Self.properties([(0x1F, 0x3707, wide)]))
    }
  }

  /// Properties of variable length, each with one value; a fixed and a named one stand before them.
  static func properties(_ values: [(type: Int, id: Int, content: [UInt8])]) -> [UInt8] {
    var out = SampleZip.four(values.count + 2)
    out += SampleZip.two(3) + SampleZip.two(0x3705) + SampleZip.four(1)
    out += SampleZip.two(0x1E) + SampleZip.two(0x8001) + [UInt8](repeating: 9, count: 16)
    out += SampleZip.four(1) + SampleZip.four(4) + [65, 0, 66, 0] + SampleZip.four(1) + SampleZip.four(2)
    out += [67, 0, 0, 0]
    for value in values {
      out += SampleZip.two(value.type) + SampleZip.two(value.id) + SampleZip.four(1)
      out += SampleZip.four(value.content.count) + value.content
      out += [UInt8](repeating: 0, count: (4 - value.content.count % 4) % 4)
    }
    return out
  }
}
