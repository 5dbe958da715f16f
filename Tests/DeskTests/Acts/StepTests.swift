import Civil
import Desk
import Letters
import Procedures
import Records
import Testing

/// Steps that officers take: what each asks for, and what its letter says of it.
struct StepTests {
  private static func registered(_ procedure: String = "umum") throws -> DeskLife {
    var life = try DeskLife(procedure)
    try life.receive()
    return life
  }

  @Test func aRefusalWithoutItsConsequencePointsAtThatColumn() throws {
    var life = try Self.registered()
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.refuse), on: "2026-11-27") { $0.basis = "Pasal 17 huruf h UU 14/2008" }
    }
    #expect(fault?.field == .consequence)
  }
}
