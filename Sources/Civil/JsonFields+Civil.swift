package import Json

// Days, times and zones as configuration writes them.

extension JsonFields {
  /// A day written as `2026-11-20`, which must be there.
  package mutating func date(_ name: String) throws(JsonFault) -> CivilDate {
    try read(name, try required(name), "no day of the calendar", "\"2026-11-20\"", CivilDate.init(iso:))
  }

  /// A day written as `2026-11-20`; `nil` when it is absent.
  package mutating func optionalDate(_ name: String) throws(JsonFault) -> CivilDate? {
    guard let value = value(name) else { return nil }
    return try read(name, value, "no day of the calendar", "\"2026-11-20\"", CivilDate.init(iso:))
  }

  /// A time of day written as `07:30` or `07.30`, which must be there.
  package mutating func time(_ name: String) throws(JsonFault) -> ClockTime {
    try read(name, try required(name), "no time of day", "\"07:30\"", ClockTime.init)
  }

  /// An Indonesian time zone (`Asia/Makassar` or `WITA`); `nil` when it is absent.
  package mutating func optionalZone(_ name: String) throws(JsonFault) -> Zone? {
    guard let value = value(name) else { return nil }
    return try read(
      name, value, "no Indonesian time zone",
      "\"Asia/Jakarta\" (WIB), \"Asia/Makassar\" (WITA) or \"Asia/Jayapura\" (WIT)", Zone.init(identifier:))
  }

  private func read<Value>(
    _ name: String, _ value: JsonValue, _ wrong: String, _ example: String, _ read: (String) -> Value?
  ) throws(JsonFault) -> Value {
    guard let text = value.string else {
      throw JsonFault(
        line: value.line, what: "\(path(of: name)) is \(value.noun)",
        mend: "write it in quotes, as in \(example)")
    }
    guard let read = read(text) else {
      throw JsonFault(
        line: value.line, what: "\(path(of: name)) '\(JsonFault.shown(text))' is \(wrong)",
        mend: "write it as in \(example)")
    }
    return read
  }
}
