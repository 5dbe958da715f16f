import Civil
import Procedures
package import Records

/// Which files of the cases are exhibits, and in which order; nothing is opened.
package struct ExhibitPlan {
  private let office: Office
  /// Whether the office's inner papers (notes to units, officers' forms) are taken too.
  private let isWhole: Bool
  private var exhibits: [CaseExhibit] = []

  /// The exhibits of a chain of cases, numbered from 1, without what the case folders have of them.
  package static func make(
    _ cases: [ChainCase], _ journal: ChainJournal, office: Office, isWhole: Bool
  ) -> [CaseExhibit] {
    var plan = ExhibitPlan(office: office, isWhole: isWhole)
    for item in cases {
      for line in journal.lines { plan.take(line, item) }
    }
    return plan.numbered()
  }

  private init(office: Office, isWhole: Bool) {
    self.office = office
    self.isWhole = isWhole
  }

  // MARK: - What a journal line names

  private mutating func take(_ line: ChainLine, _ item: ChainCase) {
    let arrival = ArrivedLetter(line, item.id)
    for act in line.acts(about: item.id) {
      switch act {
      case .keep(let kept): take(kept, line, item, arrival)
      case .letter(let entry): take(entry, line, item)
      default: continue
      }
    }
  }

  private mutating func take(_ kept: Kept, _ line: ChainLine, _ item: ChainCase, _ arrival: ArrivedLetter) {
    let day = (arrival.received ?? line.at).date(in: office.zone)
    func add(
      _ rank: ExhibitRank, _ title: String, _ slug: String, remarks: [String] = [], with more: [String] = []
    ) {
      var file = CaseExhibit.File(path: kept.file, recorded: kept.digest)
      if item.record.purged.contains(kept.file) { file.state = .purged }
      // What came comes first; the list of digests that the journal names answers for it.
      let files = more.map { CaseExhibit.File(path: $0, recorded: nil) } + [file]
      exhibits.append(
        CaseExhibit(
          rank: rank, id: item.id, title: title, slug: slug, date: day, sequence: line.sequence,
          files: files,
          remarks: remarks))
    }
    switch kept.role {
    case "original":
      let more = item.enclosed[FileEnding.without(kept.file)] ?? []
      let list = more.isEmpty ? [] : ["berkas terakhir memuat sidik jari semua berkas surat ini"]
      add(arrival.rank, arrival.title, arrival.slug, remarks: arrival.remarks + list, with: more)
    case "attachment":
      let paper = EnclosedPaper(kept.file, item.data)
      let rank = paper.rank ?? arrival.rank
      add(rank, paper.title + ", lampiran " + arrival.noun, paper.slug, remarks: paper.remarks)
    case "enclosure":
      let deed = line.deed ?? ""
      guard isWhole || deed != CaseAct.refer.rawValue else { return }
      let kind = OwnLetter.ofAct(deed, item.id.kind)
      add(kind.rank, "Berkas yang disertakan pada " + kind.noun, "berkas-" + kind.slug)
    case "form" where isWhole: add(.form, "Formulir petugas (dokumen internal)", "formulir-petugas")
    default: return
    }
  }

  private mutating func take(_ entry: LetterEntry, _ line: ChainLine, _ item: ChainCase) {
    let kind = OwnLetter.of(entry.template, item.id.kind)
    guard isWhole || kind.rank != .referral else { return }
    let final = item.record.letters.last { $0.key.utf8.elementsEqual(entry.key.utf8) } ?? entry
    let stem = "surat-keluar/" + entry.key
    var paths = [stem + ".eml"]
    if !item.letters.contains(paths[0]) {
      let paper = [stem + ".html", stem + ".txt"].filter(item.letters.contains)
      // A letter that could not be written has never been: nothing of it can be missing.
      if paper.isEmpty, final.state == .failed, final.reason?.hasPrefix("templates/") == true { return }
      if !paper.isEmpty { paths = paper }
    }
    let files = paths.map { path in
      CaseExhibit.File(
        path: path,
        recorded: item.record.files.last { $0.file.utf8.elementsEqual(path.utf8) }?.digest)
    }
    // The procedure's title of a handover is that of information, and not of a superior's response.
    let isResponse = entry.template == LetterTemplate.handover.rawValue && item.id.kind == .objection
    let named = LetterName(rawValue: entry.template).flatMap { office.procedure.letter($0)?.title }
    var title = isResponse ? kind.title : named ?? kind.title
    if let number = line.number(in: item) { title += " Nomor " + Echo.line(number, limit: 80) }
    exhibits.append(
      CaseExhibit(
        rank: kind.rank, id: item.id, title: title, slug: kind.slug,
        date: entry.created.date(in: office.zone),
        sequence: line.sequence, files: files, remarks: [Delivered.words(final, zone: office.zone)]))
  }

  // MARK: - Order and names

  /// The exhibits in their order; an enclosure that came twice with the same octets stands once.
  private func numbered() -> [CaseExhibit] {
    var list: [CaseExhibit] = []
    let sorted = exhibits.enumerated().sorted { a, b in
      (a.element.rank, a.element.id.kind, a.element.sequence, a.offset)
        < (b.element.rank, b.element.id.kind, b.element.sequence, b.offset)
    }
    for exhibit in sorted.map(\.element) {
      if exhibit.rank >= .identity, exhibit.rank <= .mandate, let digest = exhibit.files[0].recorded,
        let place = list.firstIndex(where: {
          $0.rank == exhibit.rank && $0.files[0].recorded == digest && $0.files[0].state != .purged
        }), exhibit.files[0].state != .purged
      {
        list[place].files[0].also.append(Self.shown(exhibit.id, exhibit.files[0].path))
      } else {
        list.append(exhibit)
      }
    }
    let width = max(2, String(list.count).utf8.count)
    for index in list.indices {
      list[index].number = index + 1
      let digits = String(index + 1)
      let mark = String(repeating: "0", count: width - digits.utf8.count) + digits
      var names: Set<String> = []
      for file in list[index].files.indices {
        let ending = FileEnding.of(list[index].files[file].path)
        var name = "T-\(mark)-\(list[index].slug)\(ending)"
        if !names.insert(name).inserted {
          name = "T-\(mark)-\(list[index].slug)-\(file + 1)\(ending)"
          names.insert(name)
        }
        list[index].files[file].name = name
      }
    }
    return list
  }

  /// A file's path from the office's folder.
  package static func shown(_ id: CaseID, _ path: String) -> String { "cases/\(id.year)/\(id.text)/\(path)" }
}

extension ChainLine {
  /// The number of the letter that the line's act has written; `nil` where it has none.
  func number(in item: ChainCase) -> String? {
    for case .done(let id, let done) in acts where id == item.id {
      return item.rulings[done.file]?.letterNumber
    }
    return nil
  }
}
