import Imap
import Testing

@Suite("Imap: transcripts")
struct TranscriptTests {
  @Test("the whole at once", arguments: serverTranscripts + protocolTranscripts)
  func whole(_ transcript: Transcript) throws {
    #expect(try transcript.play([transcript.octets[...]]) == transcript.outcomes)
  }

  @Test("octet by octet", arguments: serverTranscripts + protocolTranscripts)
  func single(_ transcript: Transcript) throws {
    let pieces = transcript.octets.indices.map { transcript.octets[$0...$0] }
    #expect(try transcript.play(pieces) == transcript.outcomes)
  }

  @Test("cut at every place", arguments: serverTranscripts + protocolTranscripts)
  func cut(_ transcript: Transcript) throws {
    for place in transcript.octets.indices {
      let pieces = [transcript.octets[..<place], transcript.octets[place...]]
      try #require(try transcript.play(pieces) == transcript.outcomes, "cut at \(place)")
    }
  }
}
