import Scans
import Testing

@Suite("winmail.dat")
struct TnefTests {
  private func unpack(_ tnef: SampleTnef) -> (files: [InnerFile], troubles: [Trouble])? {
    Unpacking.unpack(tnef.octets, mediaType: "application/ms-tnef", name: "winmail.dat")
  }

  @Test("Attachments come out with their long names, the mail's text before them")
  func attachments() {
    var tnef = SampleTnef()
    tnef.add(1, 0x0006_9007, SampleZip.four(1252) + SampleZip.four(0))
    tnef.add(1, 0x0002_800C, Array("Mohon informasi\0".utf8))
    tnef.attach("KTPSIT~1.JPG", long: "KTP Siti.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1])
    tnef.attach("surat.pdf", Array("%PDF-1.4".utf8))
    let result = unpack(tnef)
    #expect(result?.troubles == [])
    #expect(result?.files.map(\.name) == [nil, "KTP Siti.jpg", "surat.pdf"])
    #expect(result?.files.map(\.mediaType) == ["text/plain", "image/jpeg", "application/pdf"])
    #expect(result?.files.first?.octets == Array("Mohon informasi".utf8))
  }

  @Test("The text may be compressed RTF, packed or as it is (MS-OXRTFCP section 4)")
  func rtf() {
    let packed: [UInt8] = [
      0x2D, 0, 0, 0, 0x2B, 0, 0, 0, 0x4C, 0x5A, 0x46, 0x75, 0xF1, 0xC5, 0xC7, 0xA7, 0x03, 0, 0x0A, 0, 0x72,
      0x63,
      0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0A, 0xF3, 0x20, 0x68, 0x65, 0x6C, 0x09, 0, 0x20, 0x62, 0x77,
      0x05, 0xB0, 0x6C, 0x64, 0x7D, 0x0A, 0x80, 0x0F, 0xA0,
    ]
    var tnef = SampleTnef()
    tnef.add(1, 0x0006_9003, SampleTnef.properties([(0x102, 0x1009, packed)]))
    #expect(unpack(tnef)?.files.map(\.octets) == [Array("hello world".utf8)])
    let plain = Array("{\\rtf1 halo}".utf8)
    let head = SampleZip.four(plain.count + 12) + SampleZip.four(plain.count)
    var other = SampleTnef()
    other.add(
      1, 0x0006_9003,
      SampleTnef.properties([(0x102, 0x1009, head + Array("MELA".utf8) + SampleZip.four(0) + plain)]))
    #expect(unpack(other)?.files.map(\.octets) == [Array("halo".utf8)])
  }

  @Test("An attached message gives its attachments too, down to the depth allowed")
  func nested() {
    var inner = SampleTnef()
    inner.attach("dalam.pdf", Array("%PDF-1.4".utf8))
    var outer = SampleTnef()
    outer.add(2, 0x0006_9002, [])
    outer.add(
      2, 0x0006_9005,
      SampleTnef.properties([(0x0D, 0x3701, [UInt8](repeating: 1, count: 16) + inner.octets)]))
    #expect(unpack(outer)?.files.map(\.name) == ["dalam.pdf"])
    var limits = ArchiveLimits()
    limits.depth = 1
    let shallow = Unpacking.unpack(outer.octets, mediaType: "", name: nil, limits: limits)
    #expect(shallow?.files == [])
    #expect(shallow?.troubles == [.nestedTooDeep])
  }

  @Test("Cut anywhere, or with any octet changed, it ends without a crash")
  func damaged() {
    var tnef = SampleTnef()
    tnef.add(1, 0x0002_800C, Array("Mohon informasi\0".utf8))
    tnef.attach("a.pdf", long: "panjang.pdf", Array("%PDF-1.4".utf8))
    let whole = tnef.octets
    for length in 4..<whole.count {
      let result = Unpacking.unpack(Array(whole.prefix(length)), mediaType: "", name: nil)
      #expect(result?.files.isEmpty == false || result?.troubles == [.damaged("winmail.dat")])
    }
    for at in 4..<whole.count {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var copy = whole
        copy[at] = value
        #expect(Unpacking.unpack(copy, mediaType: "", name: nil) != nil)
      }
    }
  }
}
