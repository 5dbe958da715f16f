import Civil
import Digests
import Disk
import Records

// What a round does with the drop folder, and how it reads letters of every source.

extension Round {
  /// Dropped letters that are complete; what is refused has a note beside it, and the report says so once.
  func dropped(isOnce: Bool) -> [Arrival] {
    let look = inbox.look(isOnce: isOnce)
    for _ in 0..<look.news {
      report.failed += 1
      report.problems.append(
        "inbox: one file is not taken; the reason stands beside it in a .reason.txt file")
    }
    for fault in look.faults {
      report.failed += 1
      report.problems.append(sentence(fault, .inbox) + "; files there may not be taken")
    }
    return look.letters
  }

  /// Reads the batch's octets; a letter that cannot be read stays where it is and is reported.
  func read(_ batch: Batch) throws -> [RawLetter] {
    var raws: [RawLetter] = []
    for arrival in batch.arrivals {
      do {
        if arrival.source == .inbox {
          if let raw = try inbox.take(arrival) { raws.append(raw) }
          continue
        }
        let octets = try DiskFile.read(arrival.path, limit: Batch.letterLimit)
        raws.append(RawLetter(arrival: arrival, octets: octets, digest: Digest(of: octets)))
      } catch let fault as DiskFault {
        report.failed += 1
        report.problems.append(sentence(fault, arrival.source))
      }
    }
    return raws
  }

  /// A side file that came with a letter filed before changes nothing; it is kept, and someone is told.
  func keepNote(ofKnown raw: RawLetter, _ files: CaseFiles) throws {
    guard let note = raw.note, !note.octets.isEmpty else { return }
    let known = ledger.register.fate(of: raw.digest)?.id
    if try files.keepNote(
      note.octets, of: raw, known: known, year: station.clock.now().date(in: station.settings.zone).year)
    {
      report.problems.append(
        "inbox: a letter that was filed before came with a new note, which is not applied")
    }
  }

  /// A fault as the log may have it: officers name files after people, so a dropped file's name is left out.
  func sentence(_ fault: DiskFault, _ source: Arrival.Source) -> String {
    guard source == .inbox else { return fault.sentence }
    return DiskFault(
      operation: fault.operation, path: station.folder.shown(station.folder.inbox), code: fault.code
    )
    .sentence
  }
}
