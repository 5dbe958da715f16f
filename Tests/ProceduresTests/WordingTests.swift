import Procedures
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    (Item.document(.ktp, of: [.applicant]), "ktp", "salinan (fotokopi/pindaian) KTP pemohon"),
    (.document(.ktp, of: []), "ktp", "salinan (fotokopi/pindaian) KTP pemohon"),
    (.document(.ktp, of: [.leader]), "ktp", "salinan (fotokopi/pindaian) KTP pimpinan lembaga/organisasi"),
    (
      .document(.ktp, of: [.applicant, .user]), "ktp",
      "salinan (fotokopi/pindaian) KTP pemohon dan KTP pengguna informasi"
    ),
    (
      .document(.suratDomisili, of: []), "surat-domisili",
      "salinan surat keterangan domisili lembaga/organisasi"
    ),
    (.document(.suratKuasa, of: []), "surat-kuasa", "surat kuasa dari pemohon kepada penerima kuasa"),
    (
      .anyOf([[.akta], [.adArt, .skBadanHukum], [.skBadanHukum]], says: .akta), "akta",
      "salinan akta pendirian (akta notaris) lembaga/organisasi, atau salinan surat keputusan pengesahan badan hukum "
        + "atau pembentukan lembaga/organisasi"
    ),
    (.field(.name), "name", "nama lengkap pemohon"),
    (.field(.contact), "contact", "nomor telepon atau alamat surel yang dapat dihubungi"),
    (.field(.ground), "information", "alasan dan uraian keberatan (kasus posisi)"),
  ])
  func itemsHaveAWordAndAnIndonesianName(_ item: Item, _ word: String, _ indonesian: String) {
    #expect(item.word == word)
    #expect(item.indonesian == indonesian)
  }

  @Test func bothCopiesAreAskedForInOneLine() throws {
    let facts = MissingCase("bengkalis", "individual+user", "", "nacip", "").facts
    let lacks = try ProcedureFiles.procedure("bengkalis").missing(from: facts)
    #expect(lacks.map(\.item) == [.document(.ktp, of: [.applicant, .user])])
  }

  @Test func theOtherPersonsCopyIsAskedForAlone() throws {
    let facts = MissingCase("bengkalis", "individual+user", "ktp", "nacip", "").facts
    let lacks = try ProcedureFiles.procedure("bengkalis").missing(from: facts)
    #expect(lacks.map(\.item) == [.document(.ktp, of: [.user])])
  }

  @Test(arguments: NotAllowed.Reason.allCases)
  func everyRefusalSpeaksBothLanguages(_ reason: NotAllowed.Reason) {
    #expect(!reason.english.isEmpty)
    #expect(!reason.indonesian.isEmpty)
    #expect(reason.english != reason.indonesian)
  }
}
