import Octets

/// A file that was in an archive or a winmail.dat.
package struct InnerFile: Sendable, Equatable {
  /// The last part of its name there, for people; never a path. `nil` when nothing of it can be shown.
  package var name: String?
  /// By its octets.
  package var mediaType: String
  /// The file.
  package var octets: [UInt8]

  init(name: String?, octets: [UInt8]) {
    self.name = name.flatMap(ZipName.shown)
    mediaType = ContentFormat.of(octets).mediaType
    self.octets = octets
  }
}

/// Taking papers out of archives: ZIP, and the winmail.dat of Outlook (MS-OXTNEF).
package enum Unpacking {
  /// The files in an archive, those of archives in it too, and what could not be taken out; `nil` when the
  /// octets are no archive of papers. A DOCX, ODT or XLSX is a ZIP but a paper itself.
  ///
  /// `mediaType` and `name` decide nothing; the octets do.
  package static func unpack(
    _ octets: [UInt8], mediaType: String, name: String?, limits: ArchiveLimits = .init()
  ) -> (files: [InnerFile], troubles: [Trouble])? {
    let format = ContentFormat.of(octets)
    guard format == .zip || format == .tnef else { return nil }
    var unpacker = Unpacker(limits: limits)
    unpacker.run(octets, format)
    return (unpacker.files, unpacker.troubles)
  }
}

/// One run of unpacking, with what it has taken out so far.
private struct Unpacker {
  let limits: ArchiveLimits
  private(set) var files: [InnerFile] = []
  private(set) var troubles: [Trouble] = []
  /// Octets of all files.
  private var total = 0
  /// Archives that are still to be opened, with how deep they lie.
  private var waiting: [(octets: [UInt8], format: ContentFormat, depth: Int)] = []

  init(limits: ArchiveLimits) { self.limits = limits }

  mutating func run(_ octets: [UInt8], _ format: ContentFormat) {
    waiting = [(octets, format, 1)]
    while !waiting.isEmpty {
      let archive = waiting.removeFirst()
      do throws(Trouble) {
        if archive.format == .tnef {
          for file in try TnefReader.files(archive.octets) { try take(file.name, file.octets, archive.depth) }
        } else {
          try zip(archive.octets, archive.depth)
        }
      } catch {
        note(error)
        // What bounds the whole ends the whole.
        if case .tooManyFiles = error { return }
        if error == .tooLarge { return }
      }
    }
  }

  private mutating func zip(_ octets: [UInt8], _ depth: Int) throws(Trouble) {
    let entries: [ZipEntry]
    do throws(ZipDirectory.Fault) {
      entries = try ZipDirectory.entries(octets, limit: limits.entries)
    } catch {
      switch error {
      case .tooMany: throw .tooManyFiles(limits.entries)
      case .zip64: throw .tooLarge
      case .damaged: throw .damaged("ZIP")
      }
    }
    if ZipContent.overlap(entries) { throw .ratioExceeded }
    for entry in entries where entry.isFile && !Self.isChaff(entry.name) {
      let content: [UInt8]
      do throws(Trouble) {
        content = try ZipContent.read(entry, of: octets, limits: limits, limit: limits.totalOctets - total)
      } catch {
        if error == .tooLarge, limits.totalOctets - total < limits.fileOctets { throw error }
        note(error)
        continue
      }
      try take(entry.name, content, depth)
    }
  }

  private mutating func take(_ name: String?, _ octets: [UInt8], _ depth: Int) throws(Trouble) {
    let (sum, overflow) = total.addingReportingOverflow(octets.count)
    guard !overflow, sum <= limits.totalOctets else { throw .tooLarge }
    total = sum
    let format = ContentFormat.of(octets)
    if format == .zip || format == .tnef {
      if depth < limits.depth { waiting.append((octets, format, depth + 1)) } else { note(.nestedTooDeep) }
      return
    }
    guard files.count < limits.files else { throw .tooManyFiles(limits.files) }
    files.append(InnerFile(name: name, octets: octets))
  }

  private mutating func note(_ trouble: Trouble) {
    if !troubles.contains(trouble) { troubles.append(trouble) }
  }

  /// What systems leave in archives without anyone's wish.
  private static func isChaff(_ name: String) -> Bool {
    if name.utf8.starts(with: "__MACOSX/".utf8) { return true }
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    return last.utf8.starts(with: "._".utf8)
      || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(String(last))
  }
}
