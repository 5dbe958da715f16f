import Civil
import Desk
import Procedures
import Testing

/// The line on which an officer signs: a name, and nothing that takes it back.
@Suite struct SignatureLineTests {
  private let official = Official(name: "Sri Rahayu, S.Sos.", role: .ppid, title: "PPID Contoh")

  @Test(arguments: [
    "Sri Rahayu, S.Sos.", "Sri Rahayu", "sri rahayu", "SRI RAHAYU, S.SOS", "Sri  Rahayu , S. Sos.",
    "Sri Rahayu, S.Sos., PPID Contoh", "Sri Rahayu, PPID Contoh", "Sri Rahayu,",
  ])
  func isTheOfficial(_ text: String) { #expect(official.isNamed(text)) }

  @Test(arguments: [
    "", ",", "Sri Rahayu, S.Sos. (belum disetujui)", "Sri Rahayu, S.Sos. - draf, jangan dikirim",
    "Sri Rahayu, S.Sos. / Drs. Bambang Hadi", "Sri Rahayu, S.H.", "Sri Rahayu menunggu paraf",
    "Sri Rahayu, S.Sos. [x] tolak", "Rahayu",
  ])
  func isNoSignature(_ text: String) { #expect(!official.isNamed(text)) }
}

/// Text in the wrong place of a form is nobody's answer.
@Suite struct MisplacedAnswerTests {
  private static func fault(_ changes: [(String, String)]) throws -> FormFault? {
    let text = try FilledFormTests.fill(FilledFormTests.refusal + changes)
    do throws(FormFault) {
      _ = try FilledForm(text: text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["Catatan:", "Konsekuensi: ", "Nomor surat:"])
  func aLineAboveALabelIsNotTheAnswerOfTheQuestionAbove(label: String) throws {
    let fault = try Self.fault([(label, "Pemohon ini pernah datang\n\(label)")])
    #expect(fault?.why.contains("berdiri di antara dua kolom") == true)
    #expect(fault?.line != nil)
  }

  @Test func aLineThatIsNotReadIsTold() throws {
    let fault = try Self.fault([("Dasar hukum: Pasal", "#2 kedua.\nDasar hukum: Pasal")])
    #expect(fault?.why.contains("tidak dibaca") == true)
  }

  @Test func answersBelowTheirLabelsAreReadAsBefore() throws {
    #expect(try Self.fault([("Catatan:", "Catatan:\nbaris pertama\n\nbaris kedua")]) == nil)
  }
}
