import CZlib

/// Inflating (RFC 1950, 1951) under a limit.
enum Inflation {
  /// What a stream is wrapped in.
  enum Wrapping: Int32 {
    /// Nothing, as in a ZIP.
    case raw = -15
    /// A zlib head and an Adler sum, as in a PNG.
    case zlib = 15
  }

  /// Why a stream gave nothing.
  enum Fault: Error, Equatable {
    /// It is no deflate stream, or ends too soon.
    case damaged
    /// It would give more octets than allowed.
    case tooMuch
  }

  /// The octets of a stream, and how many octets of the input it took.
  ///
  /// `limit`: octets of output; one more is `tooMuch`. With `partial`, a damaged or cut stream gives what
  /// came out before.
  static func inflate(_ input: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int, partial: Bool = false)
    throws(Fault) -> (octets: [UInt8], used: Int)
  {
    var stream = z_stream()
    guard loket_inflate_begin(&stream, wrapping.rawValue) == Z_OK else { throw .damaged }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    var status = Z_OK
    var used = 0
    var isTooMuch = false
    input.withUnsafeBufferPointer { source in
      // zlib counts in 32 bits; documents are limited far below that.
      guard let base = source.baseAddress, source.count <= Int(UInt32.max) else { return }
      stream.next_in = UnsafeMutablePointer(mutating: base)
      stream.avail_in = UInt32(source.count)
      repeat {
        let produced = chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          status = loket_inflate_step(&stream)
          return target.count - Int(stream.avail_out)
        }
        if output.count + produced > limit {
          isTooMuch = true
          break
        }
        output += chunk[..<produced]
      } while status == Z_OK
      used = source.count - Int(stream.avail_in)
    }
    if isTooMuch { throw .tooMuch }
    guard status == Z_STREAM_END || partial else { throw .damaged }
    return (output, used)
  }

  /// The CRC-32 of octets (ISO 3309), as ZIP and PNG have it.
  static func crc(_ octets: [UInt8]) -> UInt32 {
    octets.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
