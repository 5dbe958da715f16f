import Digests
import Disk
import Foundation
package import Json
import Mime

/// `loket mime`: the structure of one message.
package enum MessageInspection {
  /// The contract's object for a file; `-` is standard input.
  package static func inspect(_ path: String) throws -> JsonValue {
    let message = Message.read(try InspectedFile.read(path))
    return .object([
      ("file", .string(path)),
      (
        "headers",
        .array(message.fields.map { .array([.string($0.name), .string($0.value)]) })
      ),
      ("parts", .array(message.parts.filter { !$0.isContainer }.map { json($0, message) })),
      (
        "defects",
        .array((message.notes + message.parts.flatMap { message.notes(of: $0) }).map { .string($0.text) })
      ),
    ])
  }

  private static func json(_ part: Part, _ message: Message) -> JsonValue {
    let content = message.content(of: part)
    var members: [(String, JsonValue)] = [
      ("path", .string(part.path)), ("type", .string(part.type)), ("charset", .optional(part.charset)),
      ("filename", .optional(part.filename)), ("disposition", .optional(part.disposition)),
      ("size", .int(content.count)), ("sha256", .string(Digest(of: content).hex)),
    ]
    if part.type.hasPrefix("text/") { members.append(("text", .string(message.text(of: part)))) }
    return .object(members)
  }
}

/// A file named on the command line.
enum InspectedFile {
  /// Its octets; `-` reads standard input.
  static func read(_ path: String) throws -> [UInt8] {
    guard path == "-" else { return try DiskFile.read(path, limit: Batch.letterLimit) }
    return [UInt8](FileHandle.standardInput.readDataToEndOfFile())
  }
}
