import Json

/// A command line read by GNU habits: `--name=value`, `--name value`, `-h`, `--` ends the options.
///
/// Options may stand before or after the command and its operands.
struct Arguments {
  /// One option a command knows.
  struct Option {
    /// The long name without dashes.
    var name: String
    /// What its value is called in the help; `nil` for a switch.
    var value: String?
    /// One line of help.
    var help: String
    /// Whether it may be given several times.
    var repeats = false
  }

  /// Wrong usage, in one sentence.
  struct Misuse: Error {
    var sentence: String
  }

  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// The value of an option, the last one when given twice.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values of a repeatable option, in order.
  func values(_ name: String) -> [String] { values[name] ?? [] }

  /// Whether a switch was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// Reads words against the options known; a short `-h` is `--help`, `-V` is `--version`.
  init(_ words: [String], options: [Option]) throws(Misuse) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.utf8.first == 0x2D, word.utf8.count > 1 else {
        operands.append(word)
        continue
      }
      let long =
        switch word {
        case "-h": "--help"
        case "-V": "--version"
        case "-v": "--verbose"
        default: word
        }
      guard long.hasPrefix("--") else {
        throw Misuse(sentence: "unknown option '\(word)'; options are long, as in --json")
      }
      try take(String(long.dropFirst(2)), rest: &rest, options: options)
    }
  }

  private mutating func take(_ word: String, rest: inout ArraySlice<String>, options: [Option]) throws(Misuse)
  {
    let equals = word.utf8.firstIndex(of: 0x3D)
    let name = equals.map { String(word[..<$0]) } ?? word
    guard let option = options.first(where: { $0.name == name }) else {
      throw Misuse(sentence: "unknown option '--\(name)'\(Self.hint(name, options.map(\.name)))")
    }
    guard let label = option.value else {
      if equals != nil { throw Misuse(sentence: "option '--\(name)' takes no value") }
      values[name] = [""]
      return
    }
    if let equals {
      add(String(word[word.utf8.index(after: equals)...]), to: option)
    } else if let next = rest.popFirst() {
      add(next, to: option)
    } else {
      throw Misuse(sentence: "option '--\(name)' needs a value: --\(name)=\(label)")
    }
  }

  private mutating func add(_ value: String, to option: Option) {
    if option.repeats {
      values[option.name, default: []].append(value)
    } else {
      values[option.name] = [value]
    }
  }

  /// A hint at the nearest known word, or nothing when none is near.
  static func hint(_ word: String, _ known: [String]) -> String {
    JsonHint.nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
  }
}
