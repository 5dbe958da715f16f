import Digests
import Foundation
import Records
import Tools

/// Shows every letter to the virus scanner before anyone reads it: none is read without a verdict.
///
/// ```
/// clean                         the letter goes on
/// found, too large              it goes to quarantine/
/// no verdict, scanner away      it waits where it is; nothing more is asked in this round
/// no verdict, scanner works     it waits too; after three times it goes to quarantine/
/// ```
/// An office without a scanner reads letters as they come.
final class Screening {
  private let setting: ScannerSetting?
  private let quarantine: Quarantine
  private var log: ScreeningLog
  /// Paths of the batch's letters that the journal knows.
  private var settled: Set<String> = []
  /// The batch's letters that the scanner has found clean.
  private var clean: Set<Digest> = []
  /// Why nothing more is asked in this round.
  private var away: ScannerFault?
  /// Verdicts in this round: a scanner that has given one was there.
  private var verdicts = 0
  /// Letters that wait since the last report, and why the last of them does while the scanner works.
  private var waiting = 0
  private var ownFault: ScannerFault?
  /// What was said of the scanner and still holds.
  private var told: String?
  /// When letters that wait are shown again.
  private var nextLook: Int?

  init(_ station: OfficeStation) throws {
    setting = station.settings.virusScanner
    quarantine = Quarantine(station)
    log = try ScreeningLog(station.folder)
  }

  /// A round begins: what was away may be back.
  func begin() {
    away = nil
    verdicts = 0
    ownFault = nil
    nextLook = nil
    // A scanner that was away answers a short question, before a letter is held up by it.
    if told != nil, let setting {
      away = Self.fault(of: setting.brief, octets: 1)
      if away == nil { verdicts = 1 }
    }
  }

  /// Seconds until letters that wait should be shown again; `nil` when none waits.
  var secondsToNextLook: Int? { nextLook.map { max(0, $0 - Uptime.seconds()) } }

  /// Whether the journal knew a letter of the batch when it was sorted.
  func isSettled(_ raw: RawLetter) -> Bool { settled.contains(raw.arrival.path) }

  /// Whether the scanner has found a letter of the batch clean; false where the office has none.
  func hasCleared(_ raw: RawLetter) -> Bool { clean.contains(raw.digest) }

  /// Sorts a batch into letters that may be read and such as belong into quarantine; who is in neither waits.
  ///
  /// `beat`: called whenever the work gets on.
  func sort(_ raws: [RawLetter], _ register: Register, beat: () -> Void) throws
    -> (passed: [RawLetter], dangers: [(RawLetter, Reason)])
  {
    settled = Set(try raws.filter { try quarantine.isSettled($0, register) }.map(\.arrival.path))
    guard let setting else { return (raws, []) }
    var letters: [RawLetter] = []
    var known: Set<Digest> = []
    for raw in raws where !isSettled(raw) && known.insert(raw.digest).inserted { letters.append(raw) }
    var outcomes: [Digest: Reason?] = [:]
    for turn in turns(letters) where away == nil {
      for (raw, answer) in Parallel.map(turn, { ($0, Self.ask(setting.scanner, $0)) }) {
        switch answer {
        case .success(.clean): outcomes[raw.digest] = .some(nil)
        case .success(.found(let name)): outcomes[raw.digest] = .virus(name)
        case .failure(.tooLarge): outcomes[raw.digest] = .tooLarge
        case .failure(let fault): note(fault, raw, setting)
        }
        if outcomes[raw.digest] != nil {
          verdicts += 1
          log.clear(raw.digest)
        }
      }
      beat()
    }
    for raw in letters where log.isGivenUp(raw.digest) {
      outcomes[raw.digest] = .unscannable
      log.clear(raw.digest)
    }
    try log.save()
    clean = Set(outcomes.lazy.filter { $0.value == nil }.map(\.key))
    let passed = raws.filter { isSettled($0) || outcomes[$0.digest] == .some(nil) }
    let dangers = letters.compactMap { raw in (outcomes[raw.digest] ?? nil).map { (raw, $0) } }
    waiting += letters.count { outcomes[$0.digest] == nil }
    return (passed, dangers)
  }

  /// Puts into a report that letters wait, once while it lasts; and that the scanner works again.
  func tell(_ report: inout RoundReport) {
    guard let setting else { return }
    if waiting > 0 {
      report.failed += waiting
      let fault = away ?? ownFault
      let why =
        (fault?.sentence ?? "the virus scanner gives no verdict") + " (virusScanner \(setting.address))"
      if why != told {
        report.problems.append("\(why); \(waiting) letters wait unread until it has scanned them")
      }
      told = why
      nextLook = Uptime.seconds() + Self.pause
      (waiting, verdicts) = (0, 0)
    } else if told != nil, away == nil, verdicts > 0 {
      report.lines.append("the virus scanner works again")
      told = nil
    }
  }

  /// Seconds between two looks at whether a scanner is back.
  private static let pause = 30

  /// Letters in the order in which they are shown, as many at a time as there are cores; those that have failed
  /// before come last, each alone.
  private func turns(_ letters: [RawLetter]) -> [[RawLetter]] {
    let calm = letters.filter { log[$0.digest] == nil }
    let troubled = letters.compactMap { raw in log[raw.digest].map { (raw: raw, record: $0) } }
      .filter { !log.isGivenUp($0.raw.digest) }.sorted { $0.record < $1.record }
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let many = stride(from: 0, to: calm.count, by: width).map {
      Array(calm[$0..<min(calm.count, $0 + width)])
    }
    return many + troubled.map { [$0.raw] }
  }

  /// A talk failed: is it the scanner, or this letter?
  private func note(_ fault: ScannerFault, _ raw: RawLetter, _ setting: ScannerSetting) {
    let size = raw.contents.map(\.count).max() ?? 0
    if away == nil, fault == .notReachable || Self.fault(of: setting.brief, octets: size) != nil {
      away = fault
    }
    let isOwn = away == nil || verdicts > 0 && fault != .notReachable
    if away == nil { ownFault = fault }
    log.note(raw.digest, isOwnFault: isOwn)
  }

  /// Why a scanner gives no verdict on so many harmless octets; `nil` when it gives one.
  private static func fault(of scanner: VirusScanner, octets count: Int) -> ScannerFault? {
    do throws(ScannerFault) {
      _ = try scanner.scan([UInt8](repeating: 0, count: count))
      return nil
    } catch {
      return error == .tooLarge ? nil : error
    }
  }

  /// The verdict on all that came with a letter.
  private static func ask(_ scanner: VirusScanner, _ raw: RawLetter)
    -> Result<VirusScanner.Verdict, ScannerFault>
  {
    do throws(ScannerFault) {
      for octets in raw.contents {
        let verdict = try scanner.scan(octets)
        guard verdict == .clean else { return .success(verdict) }
      }
      return .success(.clean)
    } catch {
      return .failure(error)
    }
  }
}
