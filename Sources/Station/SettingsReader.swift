import Civil
import Json

/// Reads `office.json5`. What is left out has its default; a wrong value or an unknown key is refused with its
/// line and the way to mend it.
package enum SettingsReader {
  /// Reads a configuration.
  package static func read(_ octets: [UInt8], file: String) throws(StationFault) -> Settings {
    do {
      return try settings(try JsonReader.read(octets))
    } catch {
      throw .configuration(file: file, line: error.line, what: error.what, mend: error.mend)
    }
  }

  private static func settings(_ value: JsonValue) throws(JsonFault) -> Settings {
    var fields = try JsonFields(value, path: "")
    var settings = Settings()
    if let office = try fields.fields("office") { settings.office = try identity(office) }
    settings.procedure = try fields.optionalString("procedure") ?? settings.procedure
    if let numbering = try fields.fields("numbering") { settings.numbering = try patterns(numbering) }
    if fields.value("mailboxes") != nil {
      settings.mailboxes = []
      for (index, value) in try fields.array("mailboxes").enumerated() {
        settings.mailboxes.append(try MailSettingsReader.mailbox(value, "mailboxes[\(index)]"))
      }
    }
    if let send = fields.value("send") { settings.send = try MailSettingsReader.sending(send) }
    if var poll = try fields.fields("poll") {
      settings.pollSeconds = try bounded("seconds", &poll, 5...86_400) ?? settings.pollSeconds
      settings.idle = try poll.optionalBool("idle") ?? settings.idle
      try poll.finish()
    }
    if let calendar = try fields.fields("calendar") { settings.calendar = try self.calendar(calendar) }
    for (index, value) in try fields.array("people").enumerated() {
      settings.people.append(try person(value, "people[\(index)]"))
    }
    for (index, value) in try fields.array("units").enumerated() {
      var unit = try JsonFields(value, path: "units[\(index)]")
      settings.units.append(
        UnitSetting(name: try unit.string("name"), email: try unit.optionalString("email")))
      try unit.finish()
    }
    if var commission = try fields.fields("commission") {
      settings.commission.name = try commission.optionalString("name") ?? ""
      settings.commission.address = try commission.optionalString("address") ?? ""
      try commission.finish()
    }
    if let limits = try fields.fields("limits") { settings.limits = try self.limits(limits) }
    if let scanner = try fields.fields("virusScanner") {
      settings.virusScanner = try ScannerSettingReader.read(scanner)
    }
    try fields.finish()
    return settings
  }

  private static func identity(_ given: JsonFields) throws(JsonFault) -> OfficeIdentity {
    var fields = given
    var identity = OfficeIdentity()
    identity.name = try fields.optionalString("name") ?? identity.name
    identity.body = try fields.optionalString("body") ?? identity.body
    identity.address = try fields.optionalString("address") ?? identity.address
    identity.phone = try fields.optionalString("phone") ?? identity.phone
    if let value = fields.value("email") {
      guard let email = value.string, email.utf8.contains(0x40) else {
        throw JsonFault(
          line: value.line, what: "office.email is no mail address",
          mend: "write it as in \"ppid@example.go.id\"")
      }
      identity.email = email
    }
    identity.aliases = try fields.strings("aliases")
    identity.city = try fields.optionalString("city") ?? identity.city
    if let value = fields.value("timeZone") {
      guard let zone = value.string.flatMap(Zone.init(identifier:)) else {
        throw JsonFault(
          line: value.line, what: "office.timeZone is no Indonesian time zone",
          mend: "write \"Asia/Jakarta\" (WIB), \"Asia/Makassar\" (WITA) or \"Asia/Jayapura\" (WIT)")
      }
      identity.zone = zone
    }
    try fields.finish()
    return identity
  }

  private static func patterns(_ given: JsonFields) throws(JsonFault) -> NumberingPatterns {
    var fields = given
    var patterns = NumberingPatterns()
    patterns.request = try fields.optionalString("request") ?? patterns.request
    patterns.objection = try fields.optionalString("objection") ?? patterns.objection
    patterns.letter = try fields.optionalString("letter") ?? patterns.letter
    try fields.finish()
    return patterns
  }

  private static func limits(_ given: JsonFields) throws(JsonFault) -> LetterLimits {
    var fields = given
    var limits = LetterLimits()
    let most = 1...1_000_000
    limits.perAddressAndHour =
      try bounded("lettersPerAddressAndHour", &fields, most) ?? limits.perAddressAndHour
    limits.perAddressAndDay =
      try bounded("lettersPerAddressAndDay", &fields, most) ?? limits.perAddressAndDay
    limits.perHour = try bounded("lettersPerHour", &fields, most) ?? limits.perHour
    limits.perDay = try bounded("lettersPerDay", &fields, most) ?? limits.perDay
    limits.tryingDays = try bounded("tryingDays", &fields, 1...30) ?? limits.tryingDays
    try fields.finish()
    return limits
  }

  private static func bounded(_ name: String, _ fields: inout JsonFields, _ range: ClosedRange<Int>)
    throws(JsonFault) -> Int?
  {
    guard let value = fields.value(name) else { return nil }
    guard let number = value.int, range.contains(number) else {
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: name)) is no whole number in its bounds",
        mend: "write one from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func calendar(_ given: JsonFields) throws(JsonFault) -> CalendarSetting {
    var fields = given
    var calendar = CalendarSetting()
    if let value = fields.value("week") {
      guard let week = value.int, week == 5 || week == 6 else {
        throw JsonFault(line: value.line, what: "calendar.week is neither 5 nor 6", mend: "write 5 or 6")
      }
      calendar.week = week
    }
    if let value = fields.value("cutiBersama") {
      switch value.string {
      case "off": calendar.cutiBersamaOff = true
      case "work": calendar.cutiBersamaOff = false
      default:
        throw JsonFault(
          line: value.line, what: "calendar.cutiBersama is neither \"off\" nor \"work\"",
          mend: "write \"off\" (joint leave is free, as for ASN) or \"work\"")
      }
    }
    if var hours = try fields.fields("hours") {
      let (open, close) = (try time(&hours, "open"), try time(&hours, "close"))
      calendar.hours = OfficeHours(open: open, close: close)
      try hours.finish()
    }
    for (index, value) in try fields.array("add").enumerated() {
      var day = try JsonFields(value, path: "calendar.add[\(index)]")
      calendar.added.append(
        Holiday(
          date: try date(&day, "date"), name: try day.string("name"), kind: .daerah,
          basis: try day.string("basis")))
      try day.finish()
    }
    for (index, value) in try fields.array("remove").enumerated() {
      var day = try JsonFields(value, path: "calendar.remove[\(index)]")
      calendar.removed.append(Removal(date: try date(&day, "date"), basis: try day.string("basis")))
      try day.finish()
    }
    try fields.finish()
    return calendar
  }

  private static func person(_ value: JsonValue, _ path: String) throws(JsonFault) -> PersonSetting {
    var fields = try JsonFields(value, path: path)
    let person = PersonSetting(
      name: try fields.string("name"), role: try fields.string("role"),
      title: try fields.optionalString("title") ?? "", nip: try fields.optionalString("nip"),
      from: try optionalDate(&fields, "from"), until: try optionalDate(&fields, "until"),
      email: try fields.optionalString("email"))
    try fields.finish()
    return person
  }

  private static func time(_ fields: inout JsonFields, _ name: String) throws(JsonFault) -> ClockTime {
    let value = try fields.required(name)
    guard let time = value.string.flatMap(ClockTime.init) else {
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: name)) is no time of day", mend: "write it as in \"07:30\""
      )
    }
    return time
  }

  private static func date(_ fields: inout JsonFields, _ name: String) throws(JsonFault) -> CivilDate {
    let value = try fields.required(name)
    guard let date = value.string.flatMap(CivilDate.init(iso:)) else {
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: name)) is no day", mend: "write it as in \"2026-11-20\"")
    }
    return date
  }

  private static func optionalDate(_ fields: inout JsonFields, _ name: String) throws(JsonFault) -> CivilDate?
  {
    fields.value(name) == nil ? nil : try date(&fields, name)
  }
}
