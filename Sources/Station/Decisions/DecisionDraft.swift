import Desk
import Digests
import Disk
import Records

/// A file in `decisions/` that is no untouched blank form, with what lies in its folder.
struct DecisionDraft {
  var name: FileName
  var path: String
  var entry: DiskFile.Entry
  var content: Content
  /// The folder of its enclosures; `nil` when there is none.
  var folder: FileName?
  /// Everything in that folder but what operating systems lay there.
  var members: [DiskFile.Entry] = []

  /// What the file is.
  enum Content {
    case text(octets: [UInt8], String)
    case refused(FormFault)
  }

  /// Everything whose change means that the form has changed.
  var entries: [DiskFile.Entry] { [entry] + members }

  /// A form whose own last line proves that nothing of it lacks: Loket's command line wrote it.
  var isWhole: Bool {
    guard case .text(_, let text) = content else { return false }
    return CommandForm.isWhole(text)
  }
}

/// A form that can be carried out as far as the form itself can tell.
struct ReadyDecision {
  var draft: DecisionDraft
  var octets: [UInt8]
  var form: FilledForm
  var id: CaseID
  var enclosures: [Enclosed]

  /// A file that goes with it.
  struct Enclosed {
    var path: String
    var stamp: FileStamp
    var digest: Digest
    var file: OfficerAct.Enclosed
  }
}
