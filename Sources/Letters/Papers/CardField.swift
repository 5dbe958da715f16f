/// What is printed on a KTP.
enum CardField: Hashable, Sendable {
  case province, regency, nik, name, birth, sex, blood, address, neighbourhood, village, district, religion
  case marital, occupation, citizenship, valid, lifelong, title, digital
  /// Values that are known words.
  case male, female

  /// What it adds to the belief that this is a KTP.
  var weight: Double {
    switch self {
    case .province, .blood, .village, .valid, .lifelong, .nik, .birth: 1.5
    case .title, .digital: 2.5
    case .citizenship, .marital, .neighbourhood: 1
    case .sex, .religion, .district: 0.75
    case .regency, .name, .male, .female: 0.5
    case .address, .occupation: 0.25
    }
  }

  /// Whether other papers with a person's data seldom have it.
  var isOwn: Bool { [.province, .blood, .village, .valid, .lifelong, .title, .digital].contains(self) }

  /// Whether it stands in front of a value.
  var isLabel: Bool { ![.lifelong, .title, .digital, .male, .female].contains(self) }

  static let marks = MarkBook(words.flatMap { meaning, words in words.map { Mark(meaning, $0) } })

  private static let words: [(CardField, [String])] = [
    (.province, ["provinsi", "propinsi", "provinsi daerah istimewa"]), (.regency, ["kabupaten", "kota"]),
    (.nik, ["nik", "nix", "mik", "nik nomor induk kependudukan", "niik", "nk", "nik no"]),
    (.name, ["nama", "nama lengkap", "name", "nema", "nams"]),
    (
      .birth,
      [
        "tempat tgl lahir", "tempat tanggal lahir", "tempal tgl lahir", "tempat lahir", "tgl lahir",
        "tempat/tgi lahir",
      ]
    ), (.sex, ["jenis kelamin"]), (.blood, ["gol darah", "golongan darah"]),
    (.address, ["alamat", "a1amat"]), (.neighbourhood, ["rt rw", "rtirw", "rtrvv"]),
    (.village, ["kel desa", "desa kel", "kelurahan desa", "keldesa"]), (.district, ["kecamatan"]),
    (.religion, ["agama"]), (.marital, ["status perkawinan", "stts perkawinan"]),
    (.occupation, ["pekerjaan"]), (.citizenship, ["kewarganegaraan"]),
    (.valid, ["berlaku hingga", "berlaku sampai dengan"]), (.lifelong, ["seumur hidup"]),
    (.title, ["kartu tanda penduduk"]), (.digital, ["identitas kependudukan digital", "digital id ikd"]),
    (.male, ["laki laki"]), (.female, ["perempuan"]),
  ]
}
