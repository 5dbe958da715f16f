import Scans
import Tools

/// What `loket check` finds of the programs that read scans and documents: without them letters are filed all the
/// same, with a note that they were not read.
struct ProgramCheck {
  private let programs: ReadingPrograms

  init(_ programs: ReadingPrograms = ReadingPrograms()) {
    self.programs = programs
  }

  /// Says what is there, what is not, and the line that installs it.
  func run(_ findings: inout OfficeCheck.Findings) {
    if !programs.present.isEmpty {
      findings.good.append("reading: \(programs.present.joined(separator: ", ")) are installed")
    }
    for lack in programs.lacks {
      findings.warnings.append("reading: \(lack.what) is missing: \(lack.effect)")
    }
    if let remedy = programs.remedy {
      findings.warnings.append("reading: to install what is missing, as root: \(remedy)")
    }
  }
}
