import Civil
import Desk
import Digests
import Letters
import Records

extension Reading {
  /// A letter from `review/` as an officer's form has it: read once more for its papers, its words the officer's.
  ///
  /// A form whose letter cannot be had is a letter by itself that a person must look at.
  func intake(_ form: DroppedForm, _ raw: RawLetter, now: Instant) -> Intake {
    let answers: IntakeForm
    do throws(IntakeFault) {
      answers = try IntakeForm(text: form.text)
      try answers.check()
    } catch {
      return unfit(raw, error.sentences.why, now: now)
    }
    guard let origin = answers.origin else { return typed(answers, form, raw, now: now) }
    guard let known = register.letter(beginning: origin), let letter = letter(origin, known.digest) else {
      return unfit(raw, "Surat asal formulir ini tidak ditemukan di folder review.", now: now)
    }
    var intake = read(letter, now: now)
    let own = Paper(octets: letter.octets)
    var papers = Dictionary(zip(intake.letter.documents.map(\.part), intake.papers)) { first, _ in first }
    enclose(form.others, besides: origin, in: &intake, &papers)
    intake.letter.take(
      answers, mediaType: letter.mediaType ?? "message/rfc822", files: files(origin, intake.letter))
    intake.papers = intake.letter.documents.map { papers[$0.part] ?? own }
    intake.received = received(answers, else: intake.received, now: now)
    if let told = answers.received { intake.isHourKnown = told.time != nil }
    intake.form = OfficerForm(
      answers: answers, file: Paper(octets: form.file.octets), cause: raw.digest, octets: raw.octets.count)
    intake.form?.ending = form.ending
    return intake
  }

  /// The letter, unless the disk does not give it now.
  private func letter(_ origin: String, _ digest: Digest) -> RawLetter? {
    do {
      return try shelf.letter(origin, digest)
    } catch {
      return nil  // ok: the form goes to review itself, with a note that its letter was not found
    }
  }

  /// The parts that the form's numbers mean: as they were when it was made, and behind them what is new.
  private func files(_ origin: String, _ letter: Letter) -> [String] {
    let noted = shelf.files(origin)
    return noted + letter.files.filter { !noted.contains($0) }
  }

  /// What lies beside the form in its folder and is nothing of ours: further papers of the letter.
  private func enclose(
    _ others: [Enclosure], besides origin: String, in intake: inout Intake, _ papers: inout [String: Paper]
  ) {
    let known = shelf.digests(origin)
    let new = others.filter { !known.contains($0.digest) && !ReviewShelf.isOurs($0.name) }
    guard !new.isEmpty else { return }
    let scans = new.enumerated().map { index, file in
      PaperRoom.Scan(
        part: "tambahan-\(index + 1)", octets: file.octets,
        mediaType: DropKind.of(file.octets, name: FileName(file.name)).mediaType, name: file.name)
    }
    for paper in room.papers(scans) {
      intake.letter.documents.append(paper.document)
      papers[paper.document.part] = paper.paper
    }
  }

  /// A form that an officer typed with no letter behind it.
  private func typed(_ answers: IntakeForm, _ form: DroppedForm, _ raw: RawLetter, now: Instant) -> Intake {
    var intake = read(raw, now: now)
    let documents = intake.letter.documents
    intake.letter = Letter(answers)
    intake.letter.documents = documents
    intake.received = received(answers, else: intake.received, now: now)
    if let told = answers.received { intake.isHourKnown = told.time != nil }
    intake.form = OfficerForm(
      answers: answers, file: Paper(octets: form.file.octets), cause: raw.digest, octets: raw.octets.count)
    intake.form?.ending = form.ending
    intake.form?.isLetter = true
    return intake
  }

  /// What nobody can file as it is.
  private func unfit(_ raw: RawLetter, _ why: String, now: Instant) -> Intake {
    var intake = read(raw, now: now)
    intake.letter.confidence = .uncertain
    intake.letter.warnings.insert(why, at: 0)
    return intake
  }

  /// The officer's day of receipt; the noted one where both name the same minute, since that has seconds.
  private func received(_ answers: IntakeForm, else noted: Instant, now: Instant) -> Instant {
    guard let told = answers.received else { return noted }
    if told.date == noted.date(in: zone), told.time == nil || told.time == noted.time(in: zone) {
      return noted
    }
    return ReceivedDate(date: told.date, time: told.time, origin: .sideFile).instant(in: zone, now: now)
  }
}
