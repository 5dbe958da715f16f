import Civil
import Digests
import Disk
import Json

/// What Loket notes for itself beside a letter in `review/`: `loket.dat`, with what the letter's octets do not say.
///
/// It may be missing: then the form's own day of receipt counts, and files have no names.
struct ReviewRecord: Equatable {
  /// When the office received the letter.
  var received: Instant
  /// The names of the files of a folder, in the order of their numbers; empty for a letter of one file.
  var names: [String]
  /// The parts of the letter's papers, in the order of the form's numbers.
  var files: [String]
  /// Whether the pictures of its pages have been made, as far as they can be.
  var hasPictures: Bool

  /// The prefilled form as it was laid there; `nil` where that was not noted.
  var form: Digest?

  static let name = "loket.dat"

  func octets(zone: Zone) -> [UInt8] {
    JsonWriter.pretty(
      .object([
        ("received", .string(received.rfc3339(in: zone))), ("names", .array(names.map { .string($0) })),
        ("files", .array(files.map { .string($0) })), ("pictures", .bool(hasPictures)),
        ("form", .optional(form?.hex)),
      ]))
  }

  init(received: Instant, names: [String], files: [String], hasPictures: Bool, form: Digest?) {
    self.form = form
    self.received = received
    self.names = names
    self.files = files
    self.hasPictures = hasPictures
  }

  /// The record in a folder; `nil` when there is none that can be read.
  init?(folder: String) throws(DiskFault) {
    let path = folder + "/" + Self.name
    guard let entry = try DiskFile.info(path), entry.kind == .file, entry.size <= Self.limit else {
      return nil
    }
    let octets = try DiskFile.read(path, limit: Self.limit)
    do {
      var fields = try JsonFields(JsonReader.read(octets, json5: false), path: "")
      guard let received = Instant(rfc3339: try fields.string("received")) else { return nil }
      self.received = received
      names = try fields.strings("names")
      files = try fields.strings("files")
      hasPictures = try fields.bool("pictures")
      form = try fields.optionalString("form").flatMap { Digest(hex: $0) }
    } catch {
      return nil  // ok: an officer may have changed it; the form says what it said
    }
  }

  private static let limit = 1 << 20
}
