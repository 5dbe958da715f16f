import Foundation
import Glibc

/// What the program prints: results on standard output, everything about the run on standard error.
enum Terminal {
  /// Writes text and a line end to standard output; a closed pipe is not an error of ours.
  static func say(_ text: String) {
    write(text + "\n", to: STDOUT_FILENO)
  }

  /// Writes octets as they are, followed by a line end.
  static func say(_ octets: [UInt8]) {
    write(octets + [0x0A], to: STDOUT_FILENO)
  }

  /// Writes one line about the run to standard error.
  static func complain(_ text: String) {
    write("loket: " + text + "\n", to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal, so that progress may be shown.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Rewrites the progress line in place.
  static func progress(_ text: String) {
    write("\r\u{1B}[K" + text, to: STDERR_FILENO)
  }

  /// Removes the progress line.
  static func clearProgress() {
    write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  /// Text from outside made harmless for a terminal: control octets, escapes and direction marks become visible.
  static func harmless(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ octets: [UInt8], to descriptor: Int32) {
    octets.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count <= 0 { return }
        offset += count
      }
    }
  }
}
