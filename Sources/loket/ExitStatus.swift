/// The exit statuses of the contract, after sysexits.h where one fits.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Something failed or needs a person.
  case attention = 1
  /// Wrong usage.
  case usage = 2
  /// Damaged data.
  case damaged = 65
  /// Input/output error.
  case io = 74
  /// Try again, or another run holds the office.
  case temporary = 75
  /// Bad configuration.
  case configuration = 78
}
