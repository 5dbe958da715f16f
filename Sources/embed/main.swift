// embed OUTPUT ROOT FOLDER…: writes a Swift file that holds every file below ROOT/FOLDER.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  FileHandle.standardError.write(Data("usage: embed OUTPUT ROOT FOLDER…\n".utf8))
  exit(2)
}

/// The files below one folder, sorted by path so that the output depends on nothing but their content.
func paths(below folder: String, root: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
    .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    .map { folder + "/" + $0 }
    .filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    .sorted()
}

do {
  let (output, root) = (arguments[1], arguments[2])
  var text =
    "/// The project's files that travel in the binary: path from the project's root, content in base64.\n"
  text += "enum EmbeddedFiles {\n  static let all: [(path: String, base64: String)] = [\n"
  for folder in arguments[3...] {
    for path in try paths(below: folder, root: root) {
      let data = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
      text +=
        "    (\"\(path)\", \"\(data.base64EncodedString())\"),\n"
    }
  }
  text += "  ]\n}\n"
  try Data(text.utf8).write(to: URL(fileURLWithPath: output))
} catch {
  FileHandle.standardError.write(Data("embed: \(error)\n".utf8))
  exit(74)
}
