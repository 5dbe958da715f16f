package import Civil
package import Procedures
package import Records

/// What the clerk knows of the office: who it is, by which procedure and calendar it works, how it numbers.
package struct Office: Sendable {
  /// Name of the information office, as it stands on letters.
  package var name: String
  /// The public body it belongs to.
  package var body: String
  package var address: String
  /// Empty when the office gives none.
  package var phone: String
  /// The office's own mail address, as it stands on letters.
  package var email: String
  /// The address letters come from; mostly `email` itself.
  package var sender: String
  /// The place named beside a letter's date.
  package var city: String
  package var zone: Zone
  package var procedure: Procedure
  package var calendar: WorkCalendar
  /// The official number of a request.
  package var requestNumbers: Numbering
  /// The official number of an objection.
  package var objectionNumbers: Numbering
  /// The commission that hears this office's disputes; empty when the office has not named it.
  package var commission: String
  /// Where that commission is; empty when not given.
  package var commissionAddress: String
  /// Every address that is the office's own, in lower case: mail from them is never answered.
  package var ownAddresses: Set<String>

  package init(
    name: String, body: String, address: String, phone: String, email: String, sender: String? = nil,
    city: String, zone: Zone,
    procedure: Procedure, calendar: WorkCalendar, requestNumbers: Numbering, objectionNumbers: Numbering,
    commission: String, commissionAddress: String, ownAddresses: Set<String>
  ) {
    self.name = name
    self.body = body
    self.address = address
    self.phone = phone
    self.email = email
    self.sender = sender ?? email
    self.city = city
    self.zone = zone
    self.procedure = procedure
    self.calendar = calendar
    self.requestNumbers = requestNumbers
    self.objectionNumbers = objectionNumbers
    self.commission = commission
    self.commissionAddress = commissionAddress
    self.ownAddresses = ownAddresses
  }
}
