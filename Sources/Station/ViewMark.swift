import Disk

/// How far into the journal a view knows: the number of the last line it was made from, and of which shape it is.
///
/// It lies in `state/`; without it, and where it is of another shape, the view is taken to know nothing and is made
/// whole again.
struct ViewMark {
  private let path: String
  /// The shape of the view, from 1: a program that makes the view otherwise counts one up.
  private let shape: Int

  /// `name`: the mark's file in `state/`.
  init(_ folder: OfficeFolder, _ name: String, shape: Int = 1) {
    path = folder.state + "/" + name
    self.shape = shape
  }

  /// The last line known; 0 for none.
  func read() throws -> Int {
    guard let (line, shape) = try content(), shape == self.shape else { return 0 }
    return line
  }

  /// Whether there is a view of another shape.
  func isOutdated() throws -> Bool { try content().map { $0.shape != shape } ?? false }

  /// Notes the last line known; nothing is written when it is noted already.
  func write(_ sequence: Int) throws {
    if let (line, shape) = try content(), line == sequence, shape == self.shape { return }
    let text = "\(sequence)\n" + (shape == 1 ? "" : "shape \(shape)\n")
    try DiskFile.replace(path, with: Array(text.utf8), mode: 0o600, sync: false)
  }

  /// The first shape had no line of its own.
  private func content() throws -> (line: Int, shape: Int)? {
    guard try DiskFile.info(path) != nil else { return nil }
    let lines = try DiskFile.read(path, limit: 64).split(separator: 0x0A).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let line = lines.first.flatMap({ Int($0) }) else { return nil }
    let shape = lines.count > 1 ? lines[1].split(separator: " ").last.flatMap { Int($0) } ?? 0 : 1
    return (line, shape)
  }
}
