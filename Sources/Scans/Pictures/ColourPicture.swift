/// Pictures in colour, made grey so that print stands out: stamps and the patterns of cards are coloured, letters are
/// black.
enum ColourPicture {
  /// A grey picture from a binary PPM of 8 bits, as poppler writes it.
  ///
  /// Each point is two thirds its lightest colour and one third its lightness to the eye: a blue or red stamp becomes
  /// pale, and what a pen wrote in these colours stays dark enough to be read.
  static func grey(ppm octets: [UInt8]) throws(Trouble) -> GreyPicture {
    let head = try GreyPicture.head(octets, mark: 0x36)
    let count = head.width * head.height
    guard octets.count - head.start >= count * 3 else { throw .failedProgram("pdftoppm") }
    let points = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
      octets.withUnsafeBufferPointer { source in
        var at = head.start
        for point in 0..<count {
          let (red, green, blue) = (Int(source[at]), Int(source[at &+ 1]), Int(source[at &+ 2]))
          let lightness = (77 &* red &+ 150 &* green &+ 29 &* blue) >> 8
          target.initializeElement(
            at: point, to: UInt8(truncatingIfNeeded: (2 &* max(red, green, blue) &+ lightness) / 3))
          at &+= 3
        }
      }
      filled = count
    }
    return GreyPicture(width: head.width, height: head.height, points: points[...])
  }
}
