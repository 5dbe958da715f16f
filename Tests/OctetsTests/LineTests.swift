import Octets
import Testing

@Test(arguments: [
  ("satu\r\ndua", 4, 6), ("satu\ndua", 4, 5), ("satu\rdua", 4, 5), ("satu\r\r\ndua", 4, 7),
  ("satu\r\rdua", 4, 5),
  ("satu", 4, 4), ("", 0, 0), ("\n\n", 0, 1), ("satu\r", 4, 5),
])
func `a line ends in every way that mail knows`(text: String, content: Int, next: Int) {
  let octets = Array(text.utf8)
  let end = octets[...].lineEnd(from: 0)
  #expect(end.content == content)
  #expect(end.next == next)
  let shifted = [0x58, 0x59] + octets
  #expect(shifted[2...].lineEnd(from: 2).next == next + 2)
}

@Test func `an octet is found wherever it stands`() {
  for count in 0..<40 {
    for place in 0..<count {
      var octets = [UInt8](repeating: 0x2C, count: count)
      octets[place] = 0x2D
      octets.withUnsafeBufferPointer {
        #expect($0.index(of: 0x2D, from: 0, to: count) == place)
        #expect($0.index(of: 0x2D, from: place + 1, to: count) == nil)
        #expect($0.index(of: 0x2D, from: 0, to: place) == nil)
      }
    }
  }
}

@Test(arguments: [0x00, 0x01, 0x2C, 0x2D, 0x2E, 0x7F, 0x80, 0xAC, 0xAD, 0xFF] as [UInt8])
func `an octet is not taken for its neighbours`(octet: UInt8) {
  let octets = (UInt8.min...UInt8.max).map { $0 }
  octets.withUnsafeBufferPointer { #expect($0.index(of: octet, from: 0, to: 256) == Int(octet)) }
}

@Test func `octets are compared within their bounds`() {
  Array("--batas".utf8).withUnsafeBufferPointer {
    #expect($0.has(Array("batas".utf8), at: 2, before: 7))
    #expect(!$0.has(Array("batas".utf8), at: 2, before: 6))
    #expect(!$0.has(Array("batas!".utf8), at: 2, before: 7))
    #expect($0.has([], at: 7, before: 7))
  }
}
