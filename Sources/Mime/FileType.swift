import Octets

/// Media types of files that come without one.
package enum FileType {
  /// By the ending of a file name; `application/octet-stream` when it says nothing.
  package static func byName(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return octets }
    let ending = name.utf8[dot...].dropFirst().map(\.lowercased)
    return types[String(decoding: ending, as: UTF8.self)] ?? octets
  }

  private static let octets = "application/octet-stream"

  private static let types = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "tif": "image/tiff",
    "tiff": "image/tiff", "pdf": "application/pdf", "txt": "text/plain", "htm": "text/html",
    "html": "text/html",
    "csv": "text/csv", "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet", "odt": "application/vnd.oasis.opendocument.text",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
}
