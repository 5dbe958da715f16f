import Letters
import Mime
import Records

extension CaseMatter {
  /// Where the applicant's letters go by mail: where the applicant wrote by mail or gave an address, unless a letter of
  /// the case came back from there or may not be answered; `nil` for paper.
  var mailbox: Mailbox? {
    let hasFailed = record.letters.contains {
      $0.state == .bounced || $0.state == .failed || $0.state == .suppressed
    }
    guard !hasFailed, let address = data.sender ?? data.applicant.email else { return nil }
    let mailbox = Mailbox(name: data.proxy ?? data.applicant.name ?? "", address: address)
    return mailbox.isValid ? mailbox : nil
  }
}
