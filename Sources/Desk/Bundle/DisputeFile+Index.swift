import Civil
import Digests
import Records

// The index of exhibits (`daftar-bukti`).

extension DisputeFile {
  /// The index as a page.
  package var index: Sheet {
    var sheet = Sheet(
      title: "DAFTAR BUKTI TERMOHON", subtitle: "Sengketa informasi publik, berkas \(id.text)")
    sheet.blocks.append(.facts(heading))
    let warnings = warnings
    if !warnings.isEmpty { sheet.blocks.append(.notice("Perhatian", warnings.map(\.indonesian))) }
    sheet.blocks += [
      .heading("Daftar bukti"),
      .table(
        Sheet.Table(
          ["Tanda", "Bukti", "Tanggal", "Ukuran"], widths: [8, 64, 15, 13], rows: exhibits.map(row))),
    ]
    let places = identityPlaces
    if !places.isEmpty { sheet.blocks += [.heading("Letak surat identitas"), .list(places)] }
    sheet.blocks.append(.heading("Arti sidik jari"))
    sheet.blocks += Self.meaning.map { .paragraph($0) }
    sheet.blocks += [
      .heading("Cara memeriksa"),
      .list([
        "Linux dan macOS: buka terminal pada folder ini, lalu jalankan: sha256sum -c \(digestsName)",
        "Windows: jalankan certutil -hashfile NAMA-BERKAS SHA256, lalu bandingkan dengan daftar ini.",
        "Kutipan baris jurnal yang menyebut bukti-bukti ini ada dalam \(excerptName); cara menghitungnya ada pada "
          + "kronologi, bagian Jurnal.",
      ]),
      signature,
    ]
    return sheet
  }

  private func row(_ exhibit: CaseExhibit) -> [[Sheet.Line]] {
    var what: [Sheet.Line] = [.bold(exhibit.title)]
    let remarks = exhibit.remarks.map(Sentence.opened).joined(separator: ". ")
    if !remarks.isEmpty { what.append(.text(remarks + ".")) }
    for file in exhibit.files {
      what.append(.text("Berkas: " + (file.digest == nil ? "(tidak disertakan)" : file.name)))
      what.append(
        .text("Asal: " + ([ExhibitPlan.shown(exhibit.id, file.path)] + file.also).joined(separator: "; ")))
      if let digest = file.digest { what.append(.code("SHA-256 \(digest.hex)")) }
      what.append(.text(Self.proof(file, line: exhibit.sequence)))
    }
    let sizes = exhibit.files.map { file in Sheet.Line.text(file.octets.map(Self.size) ?? "–") }
    return [[.bold(exhibit.mark)], what, [.text(exhibit.date.indonesian)], sizes]
  }

  /// What the journal says of a file's octets.
  private static func proof(_ file: CaseExhibit.File, line: Int) -> String {
    switch file.state {
    case .missing: return "BERKAS TIDAK ADA" + recorded(file)
    case .purged: return "ISI TELAH DIHAPUS" + recorded(file)
    case .found:
      guard file.recorded != nil else {
        return "Sidik jari isinya tidak dicatat jurnal; dihitung ketika daftar ini disusun."
      }
      return file.differs
        ? "BERBEDA DARI JURNAL" + recorded(file) : "Sesuai dengan sidik jari pada baris jurnal ke-\(line)."
    }
  }

  private static func recorded(_ file: CaseExhibit.File) -> String {
    file.recorded.map { "; sidik jari menurut jurnal: \($0.hex)" } ?? ""
  }

  /// `12.345 bita`.
  private static func size(_ octets: Int) -> String { "\(Thousands.text(octets)) bita" }

  /// Papers that have no file of their own: pages of a letter that was scanned whole, or of one file with several.
  private var identityPlaces: [String] {
    cases.flatMap { item in
      (item.data?.documents ?? []).compactMap { paper -> String? in
        let kind = EnclosedPaper.kind(paper.document)
        guard kind.rank != nil, let pages = paper.pages,
          let exhibit = exhibits.first(where: { exhibit in
            exhibit.id == item.id && exhibit.files.contains { $0.path.utf8.elementsEqual(paper.file.utf8) }
          })
        else { return nil }
        return "\(kind.title): \(exhibit.mark), halaman \(pages.lowerBound)"
          + (pages.count > 1 ? "–\(pages.upperBound)" : "")
      }
    }
  }

  /// What a digest proves and what it does not.
  private static let meaning = [
    "Sidik jari (SHA-256) dihitung dari seluruh isi sebuah berkas. Satu huruf saja yang berubah menghasilkan sidik "
      + "jari yang lain; dua berkas dengan sidik jari yang sama isinya sama, bita demi bita.",
    "Pada surat yang diterima, lampirannya, dan berkas yang diserahkan, sidik jari ditulis dalam jurnal register "
      + "ketika surat atau langkah itu dicatat. Kesesuaian dengan jurnal membuktikan bahwa isi berkas tidak berubah "
      + "sejak baris jurnal itu ditulis. Kesesuaian itu tidak membuktikan siapa yang menulis surat dan tidak "
      + "membuktikan kebenaran isinya.",
    "Pada surat keluar, jurnal mencatat tanda surat, waktu, dan keadaan pengirimannya. Di mana daftar ini menyebut "
      + "bahwa sidik jarinya tidak dicatat jurnal, sidik jari dihitung ketika daftar disusun; kesamaan isinya dengan "
      + "yang diterima pemohon dapat diuji terhadap surat yang ada pada pemohon.",
    "Lampiran surat elektronik juga terdapat di dalam surat aslinya; berkas lampiran di sini dikeluarkan dari surat "
      + "itu tanpa perubahan.",
  ]
}

/// Numbers with dots between thousands.
enum Thousands {
  static func text(_ number: Int) -> String { String(Rupiah.text(number).dropFirst(2)) }
}
