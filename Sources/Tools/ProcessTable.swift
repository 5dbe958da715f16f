import CLinux
import Glibc

/// The processes of the machine as `/proc` shows them (proc(5)).
enum ProcessTable {
  /// Processes and threads of loket's user, as RLIMIT_NPROC counts them.
  static func ownTasks() -> Int {
    let user = getuid()
    return all().reduce(0) { sum, process in
      guard let text = content("/proc/\(process)/status"), field("Uid:", in: text) == Int(user) else {
        return sum
      }
      return sum + (field("Threads:", in: text) ?? 1)
    }
  }

  /// Waits until of a group that was killed nothing runs any more; zombies are left to who inherits them.
  ///
  /// Two seconds at most: one that hangs in a call to a disk ends when that does.
  static func awaitEnd(ofGroup group: pid_t) {
    let end = ContinuousClock.now + .seconds(2)
    var pause: UInt32 = 200
    while kill(-group, 0) == 0, isRunning(group: group), ContinuousClock.now < end {
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  private static func isRunning(group: pid_t) -> Bool {
    all().contains { process in
      guard let text = content("/proc/\(process)/stat"), let end = text.lastIndex(of: 0x29) else {
        return false
      }
      // After the name in parentheses: state, parent, group.
      let fields = text[(end + 1)...].split(separator: 0x20, maxSplits: 3)
      guard fields.count > 2, ![[0x5A], [0x58]].contains(fields[0]) else { return false }
      return Int32(String(decoding: fields[2], as: UTF8.self)) == group
    }
  }

  private static func all() -> [Int32] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let process = Int32(name) { found.append(process) }
    }
    return found
  }

  /// The number after a name at the beginning of a line.
  private static func field(_ name: String, in text: [UInt8]) -> Int? {
    for line in text.split(separator: 0x0A) where line.starts(with: name.utf8) {
      let digits = line.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }

  /// What a short file says; `nil` when the process has gone.
  private static func content(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var octets = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &octets, octets.count)
    return count > 0 ? Array(octets[..<count]) : nil
  }
}
