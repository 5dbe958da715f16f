// Sentences for officers that later letters of the same case may settle.

extension DocumentKind {
  /// What an officer is told of a paper that the letter says it encloses, and that is not there.
  package var announcedOnly: String { "Surat menyebut lampiran \(indonesian), tetapi tidak ditemukan." }

  /// How the sentence begins that tells an officer why such a paper cannot be read.
  package var unreadable: String { "Lampiran\(behindWord) tidak terbaca: " }

  /// Its name behind the word for an enclosure; nothing for a paper that nobody could name.
  var behindWord: String { self == .other ? "" : " " + indonesian }
}

extension Letter {
  /// What an officer is told of a name that only the sender's address gave.
  package static var nameFromSender: String { ApplicantReader.fromSender }
}
