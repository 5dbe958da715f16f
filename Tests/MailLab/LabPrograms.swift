import Foundation
import Glibc

/// Shell scripts in a folder of their own that stand for the programs which read documents: well behaved ones, of
/// which a test replaces some.
package final class LabPrograms: Sendable {
  private let folder: LabFolder

  /// The misbehaviours of a program, each a script, by name.
  package static let misdeeds = [
    "crashes": "kill -SEGV $$", "aborts": "kill -ABRT $$", "refuses": "exit 1", "is not whole": "exit 127",
    "hangs": "sleep 600", "spins": "while :; do :; done", "floods": "exec yes",
    "leaves children":
      "i=0; while [ $i -lt 20 ]; do (trap '' TERM HUP; sleep 600) & i=$((i+1)); done; sleep 600",
    "leaves a session": "setsid sleep 600 & setsid sh -c 'sleep 600 & sleep 600' & exit 1",
    "fills the disk": "exec dd if=/dev/zero of=big bs=1 count=1 seek=4000000000",
  ]

  /// `replaced`: scripts by the programs' names; an empty one stands for a program that is not installed.
  package init(_ replaced: [String: String] = [:]) throws {
    folder = try LabFolder()
    for (name, script) in Self.honest.merging(replaced, uniquingKeysWith: { $1 }) where !script.isEmpty {
      let path = folder.file(name)
      // What they start inherits the mark by which it is found.
      let text = "#!/bin/sh\nexport LOKET_LAB=\(folder.path)\n\(script)\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      guard chmod(path, 0o755) == 0 else { throw LabFault("rights cannot be set") }
    }
  }

  /// The folder that they stand in, for `PATH`.
  package var place: String { folder.path }

  /// Where a program stands; `nil` when it is not installed.
  package func path(_ name: String) -> String? {
    let path = folder.file(name)
    return access(path, X_OK) == 0 ? path : nil
  }

  /// Programs of the folder that run, and all that they have started.
  package var running: [Int32] {
    let mark = Data(folder.path.utf8)
    // ok: one that has ended shows nothing
    return ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
      .filter { process in
        ["environ", "cmdline"].contains { file in
          FileManager.default.contents(atPath: "/proc/\(process)/\(file)")?.range(of: mark) != nil
        }
      }
  }

  /// One page with a picture of text on it, and its words.
  private static let honest = [
    "pdfinfo": #"printf 'Pages: 1\nPage 1 size: 400 x 200 pts\n'"#,
    "pdftotext": #"printf '\f'"#,
    "pdfimages": #"printf 'page num type\n---\n'"#,
    "pdftoppm": #"""
    for last; do :; done
    row() { printf '\377\377\377\377\377\377\377\377\377\377\377\377\0\0\0\0\0\0\377\377\377\0\0\0\0\0\0\377\377\377%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; }
    gap() { printf '\377%.0s%.0s%.0s%.0s%.0s' $(seq 3000); }
    { printf 'P6\n200 90\n255\n'
      for line in 1 2 3 4 5; do gap; gap; gap; gap; gap; for i in 1 2 3 4 5 6 7 8; do row; done; gap; gap; gap; gap; gap
      done; } > "$last.ppm"
    """#,
    "tesseract": #"""
    case "$1" in --list-langs) printf 'Languages (2):\neng\nind\n'; exit 0 ;; esac
    printf 'level\tpage_num\n'
    i=1
    for word in Saya mengajukan permohonan informasi publik tentang anggaran daerah tahun 2025; do
      printf '5\t1\t1\t1\t1\t%s\t%s\t10\t15\t12\t96\t%s\n' $i $((i*18)) $word
      i=$((i+1))
    done
    """#,
  ]
}
