import CZlib

/// A ZIP written out by hand, honest or lying.
struct SampleZip {
  /// A file in it.
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    var isDeflated = false
    var flags = 0x800
    /// What the directory claims instead of the truth.
    var claimedSize: Int?
    var claimedCrc: UInt32?
    var claimedPacked: Int?
    /// Sizes stand behind the octets, not before them.
    var hasDescriptor = false
    var madeBy = 20
    var attributes = 0
    /// Where the directory says it stands, instead of where it does.
    var offset: Int?
    var method: Int?

    init(_ name: String, _ content: [UInt8], deflated: Bool = false) {
      (self.name, self.content, isDeflated) = (Array(name.utf8), content, deflated)
    }

    init(_ name: String, _ text: String, deflated: Bool = true) {
      self.init(name, Array(text.utf8), deflated: deflated)
    }
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  /// Octets before the archive.
  var head: [UInt8] = []
  /// How many entries the end record claims.
  var claimedCount: Int?

  init(_ entries: [Entry]) { self.entries = entries }

  var octets: [UInt8] {
    var out: [UInt8] = head
    var directory: [UInt8] = []
    for entry in entries {
      let packed = entry.isDeflated ? Self.deflated(entry.content) : entry.content
      let method = entry.method ?? (entry.isDeflated ? 8 : 0)
      let crc = Int(entry.claimedCrc ?? Self.crc(entry.content))
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      let sizes =
        Self.four(crc) + Self.four(entry.claimedPacked ?? packed.count)
        + Self.four(entry.claimedSize ?? entry.content.count)
      directory +=
        [0x50, 0x4B, 1, 2] + Self.two(entry.madeBy) + Self.two(20) + Self.two(flags) + Self.two(method)
      directory += Self.four(0) + sizes + Self.two(entry.name.count) + Self.two(0) + Self.two(0) + Self.two(0)
      directory +=
        Self.two(0) + Self.four(entry.attributes) + Self.four(entry.offset ?? out.count - head.count)
      directory += entry.name
      out += [0x50, 0x4B, 3, 4] + Self.two(20) + Self.two(flags) + Self.two(method) + Self.four(0)
      out += entry.hasDescriptor ? [UInt8](repeating: 0, count: 12) : sizes
      out += Self.two(entry.name.count) + Self.two(0) + entry.name + packed
      if entry.hasDescriptor { out += [0x50, 0x4B, 7, 8] + sizes }
    }
    let count = claimedCount ?? entries.count
    let end =
      [0x50, 0x4B, 5, 6] + Self.four(0) + Self.two(count) + Self.two(count) + Self.four(directory.count)
      + Self.four(out.count - head.count) + Self.two(comment.count) + comment
    return out + directory + end
  }

  static func deflated(_ octets: [UInt8], wrapped: Bool = false) -> [UInt8] {
    var stream = z_stream()
    guard loket_deflate_begin(&stream, wrapped ? 15 : -15) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var input = octets
    var output = [UInt8](repeating: 0, count: octets.count + octets.count / 100 + 64)
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
        (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
        _ = deflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(output.prefix(count))
  }

  static func crc(_ octets: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, octets, octets.count))
  }
  static func two(_ value: Int) -> [UInt8] { (0..<2).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  static func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}
