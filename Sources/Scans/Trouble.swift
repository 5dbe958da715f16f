/// Why a document, or a part of it, was not read, in words for officers and senders.
package enum Trouble: Error, Sendable, Hashable {
  /// A password is needed.
  case encrypted
  /// It is broken or cut short; the text says what (Indonesian, like `halaman 3`).
  case damaged(String)
  /// It has so many pages that only the first and last of them were read.
  case tooManyPages(Int)
  /// An archive has more files than are taken out of one.
  case tooManyFiles(Int)
  /// It is larger than is read: octets, or points of a picture.
  case tooLarge
  /// Unpacked it would be larger than anything honest.
  case ratioExceeded
  /// An archive in an archive in an archive.
  case nestedTooDeep
  /// The time for it was over before all was read.
  case timedOut
  /// A program is not installed; its name.
  case missingProgram(String)
  /// A program failed; its name.
  case failedProgram(String)
  /// Nothing here reads such a thing; the text says what it is (Indonesian).
  case unsupported(String)

  /// There is no room for the files that programs work with: the temporary folder is missing or full.
  static let noRoom = failedProgram("tmp")

  /// One sentence, Indonesian, without names or words of the document.
  package var indonesian: String {
    switch self {
    case .encrypted:
      "Berkas terkunci kata sandi; mohon dikirim ulang tanpa kata sandi."
    case .damaged(let what):
      "Berkas rusak atau terpotong (\(what)); mohon dikirim ulang."
    case .tooManyPages(let count):
      "Dokumen berisi \(count) halaman; hanya halaman awal dan akhir yang dibaca otomatis."
    case .tooManyFiles(let count):
      "Arsip berisi lebih dari \(count) berkas; sisanya tidak dibuka."
    case .tooLarge:
      "Berkas terlalu besar untuk dibaca otomatis."
    case .ratioExceeded:
      "Isi arsip mengembang tidak wajar; berkas tidak dibuka."
    case .nestedTooDeep:
      "Arsip di dalam arsip terlalu dalam; tidak dibuka."
    case .timedOut:
      "Waktu pembacaan habis; sebagian dokumen belum dibaca otomatis."
    case .missingProgram(let name):
      "Program \(name) belum terpasang; dokumen belum dibaca otomatis."
    case Self.noRoom:
      "Tempat berkas sementara penuh atau tidak tersedia; dokumen perlu dibaca petugas."
    case .failedProgram(let name):
      "Program \(name) gagal membaca dokumen; dokumen perlu dibaca petugas."
    case .unsupported(let what):
      "Jenis berkas ini (\(what)) tidak dapat dibaca otomatis; mohon dikirim sebagai PDF, JPG, atau DOCX."
    }
  }

  /// Whether a sentence says that nothing read a document because of the machine, not of the document: read again it may
  /// tell more.
  package static func isOfTheMachine(_ sentence: String) -> Bool {
    if sentence.utf8.elementsEqual(noRoom.indonesian.utf8) { return true }
    return [missingProgram(""), failedProgram("")].contains { trouble in
      // The name of the program stands behind the first word.
      let words = Array(trouble.indonesian.utf8)
      let (head, tail) = (words.prefix(8), words.dropFirst(8))
      return sentence.utf8.starts(with: head) && sentence.utf8.count > words.count
        && sentence.utf8.suffix(tail.count).elementsEqual(tail)
    }
  }
}
