import Civil
import Disk
import Json
import Mime
import Scans

/// Makes the pictures of pages that lie beside a letter in `review/`, for an officer who has no program for the letter.
///
/// They are a convenience: they are made when all else of the round is done, a cut loses nothing but them, and the next
/// round makes those that lack.
struct ReviewPictures: Sendable {
  let shelf: ReviewShelf
  let zone: Zone
  /// Called between two files: a long letter takes a while.
  var step: @Sendable () -> Void = {}

  /// Files of one letter of which pictures are made, and pictures of one letter: more is no letter that a person reads
  /// page by page.
  private static let mostFiles = 20
  private static let mostPictures = 40
  /// Seconds for the pictures of one file: letters that come meanwhile wait.
  private static let seconds = 60

  /// Makes those of every letter that waits and has none yet; gives the faults of the disk.
  func make() throws(DiskFault) -> [DiskFault] {
    var faults: [DiskFault] = []
    for home in try shelf.waiting() {
      do {
        guard var record = try ReviewRecord(folder: home), !record.hasPictures else { continue }
        if let raw = try shelf.letter(in: home) { try make(raw, record, home) }
        record.hasPictures = true
        try DiskFile.replace(
          home + "/" + ReviewRecord.name, with: record.octets(zone: zone), mode: 0o600, sync: false)
      } catch let fault as DiskFault {
        faults.append(fault)
      } catch {
        continue  // ok: only the disk throws here
      }
    }
    return faults
  }

  private func make(_ raw: RawLetter, _ record: ReviewRecord, _ home: String) throws(DiskFault) {
    var limits = ScanLimits()
    limits.documentSeconds = Self.seconds
    let scanner = DocumentScanner(limits: limits)
    var room = Self.mostPictures
    for (number, part) in ([""] + record.files).prefix(Self.mostFiles).enumerated() {
      guard room > 0, let (octets, mediaType) = LetterParts(raw).file(part) else { continue }
      let stem = number == 0 ? "halaman-" : "lampiran-\(number)-halaman-"
      for picture in scanner.pictures(octets, mediaType: mediaType).prefix(room) {
        room -= 1
        let figures = picture.number < 10 ? "0\(picture.number)" : "\(picture.number)"
        let ending = picture.mediaType == "image/png" ? "png" : "jpg"
        try DiskFile.replace(
          "\(home)/\(stem)\(figures).\(ending)", with: picture.octets, mode: 0o600, sync: false)
      }
      step()
    }
  }
}

/// The files of a letter by the parts under which its papers are known.
struct LetterParts {
  private let raw: RawLetter

  init(_ raw: RawLetter) { self.raw = raw }

  /// A part's octets and media type; `nil` for the letter's own when it is a mail or a list of files, and for parts
  /// that are not there.
  func file(_ part: String) -> (octets: [UInt8], mediaType: String)? {
    guard let slash = part.utf8.firstIndex(of: 0x2F) else { return whole(part) }
    guard let outer = whole(String(part[..<slash])),
      let index = Int(part[part.utf8.index(after: slash)...]),
      let archive = Unpacking.unpack(outer.octets, mediaType: outer.mediaType, name: nil),
      (1...max(1, archive.files.count)).contains(index), !archive.files.isEmpty
    else { return nil }
    let file = archive.files[index - 1]
    return (file.octets, file.mediaType)
  }

  private func whole(_ part: String) -> (octets: [UInt8], mediaType: String)? {
    if raw.isBundle {
      guard part.utf8.starts(with: "berkas-".utf8), let number = Int(part.dropFirst(7)),
        raw.enclosures.indices.contains(number - 1)
      else { return nil }
      let file = raw.enclosures[number - 1]
      return (file.octets, DropKind.of(file.octets, name: FileName(file.name)).mediaType)
    }
    if raw.arrival.drop?.kind == .mail {
      guard !part.isEmpty else { return nil }
      let message = Message.read(raw.octets)
      guard let found = message.parts.first(where: { $0.path == part }) else { return nil }
      return (message.octets(at: part), found.type)
    }
    return part.isEmpty ? (raw.octets, raw.mediaType ?? "application/octet-stream") : nil
  }
}
