import Station
import Testing

@Suite("What office.json5 says about the virus scanner") struct ScannerSettingTests {
  private func settings(_ text: String) throws -> Settings {
    try SettingsReader.read(Array("{\n virusScanner: \(text) }".utf8), file: "office.json5")
  }

  @Test func withoutAWordThereIsNone() throws {
    #expect(try SettingsReader.read(Array("{}".utf8), file: "office.json5").virusScanner == nil)
  }

  static let good: [(text: String, address: String, seconds: Int, isRemote: Bool)] = [
    (#"{ socket: "/run/clamav/clamd.ctl" }"#, "/run/clamav/clamd.ctl", 150, false),
    (#"{ host: "127.0.0.1", port: 3310 }"#, "127.0.0.1:3310", 150, false),
    (#"{ host: "localhost" }"#, "localhost:3310", 150, false),
    (#"{ host: "::1", port: 1, seconds: 240 }"#, "[::1]:1", 240, false),
    (#"{ host: "clamav.example.go.id", port: 65535, seconds: 1 }"#, "clamav.example.go.id:65535", 1, true),
    (#"{ host: "2001:db8::7" }"#, "[2001:db8::7]:3310", 150, true),
  ]

  @Test(arguments: good)
  func addressesAreRead(_ row: (text: String, address: String, seconds: Int, isRemote: Bool)) throws {
    let setting = try #require(try settings(row.text).virusScanner)
    #expect(setting.address == row.address)
    #expect(setting.seconds == row.seconds)
    #expect(setting.isRemote == row.isRemote)
  }

  static let wrong: [(text: String, says: String)] = [
    ("{}", "virusScanner.socket is missing"),
    (#"{ socket: "clamd.ctl" }"#, "no absolute path"), (#"{ socket: 3310 }"#, "no absolute path"),
    (#"{ socket: "/\u0000" }"#, "no absolute path"),
    (#"{ socket: "/\#(String(repeating: "a", count: 107))" }"#, "no absolute path"),
    (#"{ socket: "/run/clamd", host: "localhost" }"#, "stands beside a socket"),
    (#"{ host: "127.0.0.1:3310" }"#, "no host name"), (#"{ host: "" }"#, "no host name"),
    (#"{ host: "a b" }"#, "no host name"), (#"{ host: "[::1]" }"#, "no host name"),
    (#"{ host: "localhost", port: 0 }"#, "no port"), (#"{ host: "localhost", port: 65536 }"#, "no port"),
    (#"{ host: "localhost", port: "3310" }"#, "no port"),
    (#"{ host: "localhost", seconds: 0 }"#, "in its bounds"),
    (#"{ host: "localhost", seconds: 241 }"#, "in its bounds"),
    (#"{ soket: "/run/clamd" }"#, "virusScanner.socket is missing"),
    (#"{ socket: "/run/clamd", second: 3 }"#, "did you mean 'seconds'?"),
    (#""/run/clamd""#, "not an object"),
  ]

  @Test(arguments: wrong)
  func mistakesSayWhereAndHow(_ row: (text: String, says: String)) throws {
    let fault = #expect(throws: StationFault.self) { try settings(row.text) }
    let sentence = try #require(fault?.sentence)
    #expect(sentence.contains(row.says), "\(sentence)")
    #expect(sentence.hasPrefix("office.json5:2:"), "\(sentence)")
  }
}
