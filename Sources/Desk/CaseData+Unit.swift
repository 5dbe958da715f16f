extension CaseData {
  /// The applicant's enclosures that may go to a unit with the request: what was read without doubt and is no paper of
  /// identity, no deed, no mandate, no form and no letter; each file once.
  ///
  /// A unit answers what is asked, and needs no data of who asks (UU 27/2022 Pasal 16: as little as the purpose needs).
  /// An archive, a mail or a file that nobody could read may hold anything, so a person decides about it.
  package var sharedDocuments: [StoredDocument] {
    var shared: [StoredDocument] = []
    for document in documents where Self.isShared(document) {
      let sameFile = documents.filter { $0.file.utf8.elementsEqual(document.file.utf8) }
      guard sameFile.allSatisfy(Self.isShared), !shared.contains(where: { $0.file == document.file }) else {
        continue
      }
      shared.append(document)
    }
    return shared
  }

  private static func isShared(_ document: StoredDocument) -> Bool {
    document.document == "other" && document.isReadable && document.reason == nil && document.note == nil
      && document.file.utf8.starts(with: "lampiran/".utf8) && !closed.contains(document.mediaType)
  }

  /// What is not looked into far enough to know what it holds.
  private static let closed: Set<String> = [
    "application/zip", "application/x-zip-compressed", "application/octet-stream", "application/ms-tnef",
    "message/rfc822", "text/html",
  ]
}
