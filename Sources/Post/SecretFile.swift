import Glibc

/// A small file that holds a secret, and who may read it.
struct SecretFile {
  var path: String
  /// What sentences call it.
  var noun: String
  /// What to do when it is not there, as an order.
  var mend: String
  /// The folder of the service's credentials; systemd guards what is below it by other means than the mode.
  var credentials: String?

  /// More than any password or token has.
  static let limit = 64 << 10

  /// Everything in the file; a missing one is a fault. Links are followed.
  func octets() throws(PostFault) -> [UInt8] {
    guard let octets = try octetsIfThere() else {
      throw PostFault(.permanent, "\(noun) does not exist; \(mend)")
    }
    return octets
  }

  /// Everything in the file; `nil` when there is none.
  func octetsIfThere() throws(PostFault) -> [UInt8]? {
    guard !path.utf8.contains(0) else { throw PostFault(.permanent, "a secret's path holds a NUL") }
    // A pipe or device must neither block nor answer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    if descriptor < 0, [ENOENT, ENOTDIR].contains(errno) { return nil }
    guard descriptor >= 0 else { throw fault(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw PostFault(.permanent, "\(noun) is no ordinary file; put the secret into one")
    }
    guard status.st_mode & 0o077 == 0 || isCredential else {
      throw PostFault(
        .permanent, "\(noun) is open to others than its owner; run: chmod 600 \(Self.quoted(path))")
    }
    var octets = [UInt8](repeating: 0, count: Self.limit + 1)
    var count = 0
    while count < octets.count {
      let got = octets.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress?.advanced(by: count), bytes.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw fault(errno) }
      if got == 0 { break }
      count += got
    }
    guard count <= Self.limit else {
      throw PostFault(.permanent, "\(noun) is larger than 64 KiB; it must hold the secret alone")
    }
    return Array(octets[..<count])
  }

  /// Whether the file itself, links followed, is below the folder of the service's credentials.
  private var isCredential: Bool {
    guard let credentials, let folder = Self.real(credentials), let file = Self.real(path) else {
      return false
    }
    return file.starts(with: folder + [0x2F])
  }

  private static func real(_ path: String) -> [UInt8]? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// A path as a shell takes it for one word.
  private static func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private func fault(_ code: Int32) -> PostFault {
    switch code {
    case EACCES, EPERM:
      PostFault(.permanent, "\(noun) may not be read by the user of loket; make that user its owner")
    default: PostFault(.permanent, "\(noun) cannot be read: \(String(cString: strerror(code)))")
    }
  }
}
