import Station

extension Command {
  /// `loket init`.
  static let initialise = Command(
    name: "init", operands: "DIR --procedure NAME",
    summary: "make an office folder, ready to run (Maildir in, folder out)",
    details: [
      "Procedures: \(Supplies.procedureNames.joined(separator: ", ")).",
      "Then edit DIR/office.json5 and look at it with 'loket check'.",
    ],
    options: [.init(name: "procedure", value: "NAME", help: "the office's procedure (default umum)")],
    examples: ["loket init /srv/ppid --procedure balangan"]
  ) { context in
    guard let path = context.operands.first ?? context.arguments.value("office"), context.operands.count <= 1
    else { throw Arguments.Misuse(sentence: "init needs one folder: loket init DIR --procedure NAME") }
    let folder = OfficeFolder(root: path)
    let procedure = context.arguments.value("procedure") ?? "umum"
    try OfficeMaking.make(folder, procedure: procedure)
    Terminal.say("Made an office in \(path) with the procedure '\(procedure)'.")
    Terminal.say("Next: edit \(path)/office.json5, then: loket check --office \(path)")
    return .done
  }

  /// `loket demo`.
  static let demo = Command(
    name: "demo", operands: "[DIR]",
    summary: "make an office from samples/, run one pass, show what happened",
    details: [
      "Without DIR the office is made in ./loket-demo, or loket-demo-2 where that is taken. The clock is pinned so that every demo tells the same."
    ],
    examples: ["loket demo", "loket demo /tmp/office"]
  ) { context in
    guard context.operands.count <= 1 else {
      throw Arguments.Misuse(sentence: "demo takes one folder at most")
    }
    let path = try context.operands.first ?? Demo.freeFolder()
    let story = try Demo.tell(
      in: OfficeFolder(root: path), clock: context.arguments.has("now") ? context.clock : nil)
    Terminal.say(story)
    return .done
  }
}
