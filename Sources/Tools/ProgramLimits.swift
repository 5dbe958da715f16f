/// What a program that reads strangers' octets may use before it is stopped.
///
/// Each but `seconds` and `output` is a limit of the system (setrlimit(2)) on every process that the program starts,
/// not on their sum. None may be raised above what the system allows loket itself.
package struct ProgramLimits: Sendable, Equatable {
  /// Seconds on the clock from its start to its end.
  package var seconds: Int
  /// Seconds on a processor.
  package var cpuSeconds: Int
  /// Octets of address space.
  package var memory: Int
  /// Octets of standard output that are taken.
  package var output: Int
  /// Octets of a file that it writes.
  package var fileSize: Int
  /// Processes and threads that may run beside those which the user has when it starts, its own first one included.
  ///
  /// The system counts by user, so that programs which run at the same time share what is left: allow a few more
  /// than needed. It does not count for root.
  package var processes: Int

  /// Limits, all of them; one below 0 counts as 0.
  package init(
    seconds: Int, cpuSeconds: Int, memory: Int, output: Int, fileSize: Int, processes: Int
  ) {
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
    self.memory = memory
    self.output = output
    self.fileSize = fileSize
    self.processes = processes
  }
}
