import Civil
import Desk
import Disk
import Json
import Procedures
import Records
import Templates

/// What stops a command: one sentence that says what, where and how to mend it.
///
/// Odd letters are never faults; they are data.
package enum StationFault: Error {
  /// The folder holds no `office.json5`.
  case noOffice(String)
  /// The configuration is wrong.
  case configuration(file: String, line: Int, what: String, mend: String)
  case unknownProcedure(String, known: [String])
  case notText(String)
  /// Another `run` holds the office.
  case held(by: Int32?)
  /// The journal is damaged before its end.
  case damaged(file: String, line: Int, what: String, mend: String)
  /// The folder that `init` should make is there already.
  case notEmpty(String)
  case unknownCase(String)
  /// The personal data of a case was erased, or its file is damaged.
  case noCaseData(String)
  case secret(String)
  /// What the run that holds the office says against an act that was handed to it (Indonesian).
  case formRefused(String)
  /// The form, by its name in `decisions/`, was not carried out in time; it stays.
  case formWaits(String)
  /// The form is gone and the act was not done: somebody has removed it.
  case formVanished(String)
  /// A dispute file that a ZIP cannot hold.
  case bundleTooLarge(String)
  /// Something lies where a dispute file should be laid that Loket has not written, or somebody has changed.
  case foreignBundle(String)

  /// The sentence.
  package var sentence: String {
    switch self {
    case .noOffice(let path):
      "no office in '\(path)': office.json5 is missing; make one with 'loket init DIR --procedure NAME' "
        + "or name the folder with --office"
    case .configuration(let file, let line, let what, let mend),
      .damaged(let file, let line, let what, let mend):
      line > 0 ? "\(file):\(line): \(what); \(mend)" : "\(file): \(what); \(mend)"
    case .unknownProcedure(let name, let known):
      "unknown procedure '\(name)'; known are \(known.joined(separator: ", ")), or put your own into "
        + "procedures/\(name).json5"
    case .notText(let path): "\(path): not UTF-8 text; save it as UTF-8"
    case .held(let pid):
      "another 'loket run' holds this office" + (pid.map { " (process \($0))" } ?? "")
        + "; wait for it or stop it, then try again"
    case .notEmpty(let path): "'\(path)' exists and is not empty; choose a new folder"
    case .unknownCase(let id): "no case '\(id)'; 'loket list' shows the cases"
    case .noCaseData(let id):
      "the data of case \(id) was erased or is damaged; 'loket verify' says which file; restore it from the backup"
    case .secret(let what): what
    case .formRefused(let reason): reason
    case .formWaits(let name):
      "the run that holds this office has not done it yet; the form 'decisions/\(name).txt' waits there and will be "
        + "carried out: remove it and its folder to take the act back, and do not give the command again"
    case .formVanished(let name):
      "somebody has removed 'decisions/\(name).txt' before it was carried out; nothing was done"
    case .bundleTooLarge(let name):
      "\(name): more than 4 GiB or 65534 files, which a ZIP cannot hold; make the file by hand from the case folders"
    case .foreignBundle(let path):
      "'\(path)' was added or changed after 'loket bundle' wrote the folder; move it away, or lay the new one "
        + "elsewhere with --out"
    }
  }

  /// The class of fault, for the exit status.
  package var isConfiguration: Bool {
    switch self {
    case .noOffice, .configuration, .unknownProcedure, .notText, .secret: true
    default: false
    }
  }
}

/// What the command line says and returns for any fault of the rooms below.
package struct FaultReport: Sendable {
  package var sentence: String
  /// Exit status of the contract.
  package var status: Int32

  package init(_ error: any Error) {
    switch error {
    case let fault as StationFault:
      sentence = fault.sentence
      status = Self.status(of: fault)
    case let fault as ActFault:
      sentence = fault.english
      status = fault.kind == .incomplete ? 2 : fault.kind == .configuration ? 78 : 1
    case let fault as DiskFault:
      sentence = fault.sentence
      status = fault.isFull || fault.isTransient ? 75 : 74
    case let fault as ProcedureFault:
      sentence = "\(fault.file):\(fault.line): \(fault.what); \(fault.mend)"
      status = 78
    case let fault as TableFault:
      sentence = "\(fault.file):\(fault.line): \(fault.what); \(fault.mend)"
      status = 78
    case let fault as TemplateFault:
      sentence = "templates/\(fault.file):\(fault.line): \(fault.what); \(fault.mend)"
      status = 78
    case let fault as JournalFault:
      sentence = "\(fault.file):\(fault.line): \(fault.what); \(fault.mend)"
      status = 65
    default:
      sentence = "\(error)"
      status = 1
    }
  }

  private static func status(of fault: StationFault) -> Int32 {
    switch fault {
    case .held, .formWaits: 75
    case .damaged: 65
    case .notEmpty, .unknownCase, .noCaseData, .formRefused, .formVanished, .bundleTooLarge, .foreignBundle: 1
    default: 78
    }
  }
}
