import Civil
import Octets

/// Reads a card's values: behind their labels, below them, or, where labels and values stand in two columns,
/// by what values look like.
struct CardReader {
  let view: PageView
  let cluster: CardCluster
  /// Values that stand in a column of their own.
  private let columns: [CardField: String]

  init(view: PageView, cluster: CardCluster) {
    self.view = view
    self.cluster = cluster
    columns = CardColumns.read(view, cluster)
  }

  /// The card, and whether its NIK and name can be read: also a NIK that contradicts the date beside it is there for
  /// an officer to see.
  func read() -> (card: IdentityCard, isLegible: Bool) {
    var card = IdentityCard()
    card.form = form
    card.sex = sex
    let birth = BirthReading(figures: birthFigures, sex: card.sex)
    let number = number(birth)
    card.nik = number.nik
    card.birthDate = number.date ?? birth.date
    card.name = name(below: number.row)
    card.birthPlace = birthPlace
    card.address = plain(.address)
    card.neighbourhood = neighbourhood
    card.village = plain(.village)
    card.district = plain(.district)
    card.regency = plain(.regency).map { header(.regency) + $0 }
    card.province = plain(.province)
    card.occupation = plain(.occupation)
    card.validUntil = validUntil
    card.isForeigner = isForeigner
    (card.note, card.isUncertain) = note(card, birth)
    return (card, card.name != nil && (card.nik != nil || number.isWhole))
  }

  private var form: IdentityCard.Form {
    if cluster.fields.contains(.digital) { return .digital }
    return cluster.fields.contains(.title) && !cluster.fields.contains(.blood) ? .paper : .electronic
  }

  // MARK: Values

  private func hits(_ field: CardField) -> [MarkHit<CardField>] {
    cluster.hits.filter { $0.meaning == field }
  }

  /// What stands behind a label up to the next one, with its row; below it where its row ends there.
  private func place(of hit: MarkHit<CardField>) -> (text: String, row: Int) {
    let next = view.cardHits.first {
      $0.row == hit.endRow && $0.column >= hit.endColumn && ($0.meaning.isLabel || $0.meaning == .lifelong)
        && !(hit.meaning == .valid && $0.meaning == .lifelong)
    }
    let text = Self.first(view.text(hit.endRow, from: hit.endColumn, to: next?.column).trimming(Self.edges))
    guard text.isEmpty, next == nil else { return (text, hit.endRow) }
    for row in (hit.endRow + 1)..<(hit.endRow + 3) where row < cluster.rows.upperBound {
      let below = view.text(row).trimming(Self.edges)
      if below.isEmpty { continue }
      let isLabelled = view.cardHits.contains { $0.row == row && $0.meaning.isLabel }
      return (isLabelled ? "" : below, row)
    }
    return ("", hit.endRow)
  }

  /// A value up to a gap as wide as between columns: behind it stand the photograph's rubbish and what is printed
  /// below it.
  private static func first(_ text: String) -> String {
    var piece: [UInt8] = []
    var blanks = 0
    for octet in text.utf8 {
      blanks = octet.isBlank ? blanks + 1 : 0
      piece.append(octet)
      guard blanks >= 3 || octet == 0x09, piece.count(where: { $0.isAlpha || $0.isDigit }) >= 2 else {
        continue
      }
      return String(decoding: piece, as: UTF8.self).trimming(edges)
    }
    return text
  }

  private func value(_ field: CardField) -> String? {
    if let text = columns[field] { return text }
    return hits(field).lazy.map { place(of: $0).text }.first { !$0.isEmpty }
  }

  private static let edges = ":;.,=~_|'\"-*\u{5E}<>"

  /// A value in capitals without the rubbish around it.
  private func plain(_ field: CardField) -> String? {
    value(field).flatMap { CapitalText.clean($0, figures: field == .address) }
  }

  private func header(_ field: CardField) -> String {
    hits(field).first.map { $0.words == "kota" ? "KOTA " : "KABUPATEN " } ?? ""
  }

  // MARK: NIK and birth

  private var sex: IdentityCard.Sex? {
    let isMale = cluster.fields.contains(.male)
    guard isMale != cluster.fields.contains(.female) else { return nil }
    return isMale ? .male : .female
  }

  /// The NIK behind its label; without one, the only run of its length on the card.
  private func number(_ birth: BirthReading) -> (nik: String?, date: CivilDate?, row: Int?, isWhole: Bool) {
    let province = plain(.province).flatMap(ProvinceCode.code)
    for hit in hits(.nik) {
      for (row, from) in [(hit.endRow, hit.endColumn), (hit.endRow + 1, 0), (hit.endRow + 2, 0)]
      where row < cluster.rows.upperBound {
        if from == 0, view.cardHits.contains(where: { $0.row == row && $0.meaning.isLabel }) { break }
        let octets = Array(view.text(row, from: from).utf8)
        guard let run = CardNumber.runs(octets).first(where: { $0.count >= 13 }) else { continue }
        let read = CardNumber.read(run, birth: birth, province: province)
        return (read.number, read.date, row, Self.isWhole(run))
      }
    }
    for row in cluster.rows {
      guard let run = CardNumber.runs(view.rows[row]).first(where: { (15...17).contains($0.count) }) else {
        continue
      }
      let read = CardNumber.read(run, birth: birth, province: province)
      return (read.number, read.date, row, Self.isWhole(run))
    }
    return (nil, nil, nil, false)
  }

  /// Whether the sixteen figures stand there, perhaps with one too many, at most two of them as letters.
  private static func isWhole(_ run: [ReadFigure]) -> Bool {
    (16...17).contains(run.count) && run.count(where: \.isFigure) >= 14
  }

  /// The row that holds place and date of birth, from an octet on.
  private var birthRow: String? {
    if let text = value(.birth), !BirthText.figures(text).isEmpty { return text }
    for row in cluster.rows {
      if view.cardHits.contains(where: { $0.row == row && $0.meaning != .birth && $0.meaning.isLabel }) {
        continue
      }
      let text = view.text(row)
      if BirthText.looksLikeBirth(text) { return text }
    }
    return value(.birth)
  }

  private var birthFigures: [ReadFigure] { birthRow.map { BirthText.figures($0) } ?? [] }

  private var birthPlace: String? { birthRow.flatMap { BirthText.place($0) } }

  // MARK: Name

  private func name(below row: Int?) -> String? {
    if let text = columns[.name], let name = CardName.clean(text) { return name }
    for hit in hits(.name) {
      let (text, row) = place(of: hit)
      guard let name = CardName.clean(text), !isLabel(text) else { continue }
      return wrapped(name, after: row)
    }
    // Labels lost or in a column of their own: the name stands right below the NIK.
    return right(below: row) ?? apart(below: row)
  }

  private func right(below row: Int?) -> String? {
    guard let row else { return nil }
    for below in (row + 1)..<(row + 4) where below < cluster.rows.upperBound {
      let text = view.text(below).trimming(Self.edges)
      if view.letters.count(below) < 3 { continue }
      // The number stands higher than it is: the header's second row was read below it.
      if view.cardHits.contains(where: { $0.row == below && [.regency, .province].contains($0.meaning) }) {
        continue
      }
      if view.cardHits.contains(where: { $0.row == below && $0.meaning != .name }) { return nil }
      if BirthText.looksLikeBirth(text) { return nil }
      if let name = CardName.clean(text), name.utf8.count >= 3 { return wrapped(name, after: below) }
    }
    return nil
  }

  /// A label `Nama` with nothing behind it: its value was read as a line by itself, the first one of two words or more in
  /// capitals that is no other field's.
  private func apart(below row: Int?) -> String? {
    guard let row, hits(.name).contains(where: { place(of: $0).text.isEmpty }) else { return nil }
    for below in cluster.rows where below > row {
      let text = view.text(below).trimming(Self.edges)
      guard !view.cardHits.contains(where: { $0.row == below }), !BirthText.looksLikeBirth(text),
        !text.utf8.contains(where: { $0.isDigit || (0x61...0x7A).contains($0) }),
        let name = CardName.clean(text),
        name.utf8.split(separator: 0x20).count >= 2, name.utf8.count >= 8
      else { continue }
      return name
    }
    return nil
  }

  private func isLabel(_ text: String) -> Bool {
    !CardHits.find(PageLetters(text: text)).filter { $0.meaning.isLabel && $0.meaning != .regency }.isEmpty
  }

  /// A long name goes on in the next row.
  private func wrapped(_ name: String, after row: Int) -> String {
    guard name.utf8.count >= 16, row + 1 < cluster.rows.upperBound,
      !view.cardHits.contains(where: { $0.row == row + 1 }), !BirthText.looksLikeBirth(view.text(row + 1)),
      view.cardHits.contains(where: { $0.row == row + 2 && $0.meaning == .birth }),
      let rest = CardName.goesOn(view.text(row + 1))
    else { return name }
    return name + " " + rest
  }

  // MARK: The rest

  private var neighbourhood: String? {
    guard let text = value(.neighbourhood) else { return nil }
    let figures = text.utf8.split { $0 == 0x2F || $0.isBlank || $0 == 0x7C }.prefix(2).map { token in
      token.compactMap(ReadFigure.read).map(\.figure)
    }
    guard figures.count == 2, figures.allSatisfy({ (1...3).contains($0.count) }) else { return nil }
    return figures.map { part in
      String(repeating: "0", count: 3 - part.count)
        + String(decoding: part.map { $0 + 0x30 }, as: UTF8.self)
    }.joined(separator: "/")
  }

  private var validUntil: String? {
    if cluster.fields.contains(.lifelong) { return "SEUMUR HIDUP" }
    guard let text = value(.valid) else { return nil }
    guard let date = BirthReading(figures: BirthText.figures(text)).date else { return nil }
    let iso = date.iso
    return "\(iso.octets(8..<10))-\(iso.octets(5..<7))-\(iso.octets(0..<4))"
  }

  private var isForeigner: Bool {
    guard let text = value(.citizenship) else { return false }
    let letters = PageLetters.fold(text)
    return letters.starts(with: PageLetters.fold("wna"))
  }

  private func note(_ card: IdentityCard, _ birth: BirthReading) -> (text: String?, isUncertain: Bool) {
    var notes: [String] = []
    if card.form == .digital { notes.append("Identitas Kependudukan Digital (IKD), bukan kartu fisik.") }
    if card.form == .paper { notes.append("KTP model lama (bukan KTP-el); periksa masa berlakunya.") }
    if card.isForeigner { notes.append("Pemegang kartu warga negara asing.") }
    let known = notes.count
    if let nik = card.nik, view.isDoubted(nik) {
      notes.append("Angka NIK di kartu kurang jelas terbaca.")
    } else if card.nik != nil, birth.date == nil || birth.sexes.count > 1 {
      notes.append("NIK tidak dapat dicocokkan dengan tanggal lahir dan jenis kelamin di kartu.")
    } else if card.nik == nil, cluster.hasNumber(view), birth.date != nil {
      notes.append("NIK dan tanggal lahir di kartu tidak terbaca sama.")
    }
    if let nik = card.nik, let defect = KtpNumber.defect(nik) { notes.append(defect) }
    return (notes.isEmpty ? nil : notes.joined(separator: " "), notes.count > known)
  }
}
