import Tools

/// What `loket check` tries with the virus scanner: that it answers, that it knows a virus, that it takes large
/// letters.
struct ScannerCheck {
  private let setting: ScannerSetting?

  init(_ settings: Settings) {
    setting = settings.virusScanner
  }

  /// Tries it; says nothing where no scanner is configured.
  func run(_ findings: inout OfficeCheck.Findings) {
    guard let setting else { return }
    let name = "virusScanner \(setting.address)"
    if setting.isRemote {
      findings.warnings.append(
        "\(name): letters go there in CLEAR TEXT, anyone on the way can read them; a clamd on this machine is safer"
      )
    }
    do throws(ScannerFault) {
      try setting.scanner.ping()
      findings.good.append("\(name): answers")
      guard case .found(let virus) = try setting.scanner.scan(Self.eicar) else {
        findings.faults.append(
          "\(name): does not find the EICAR test virus, so that its signatures are not there; run freshclam, then "
            + "'systemctl restart clamav-daemon'")
        return
      }
      findings.good.append("\(name): finds the EICAR test virus (\(virus))")
      try size(name, setting, &findings)
    } catch {
      findings.faults.append("\(name): \(error.sentence)")
    }
  }

  /// Letters that are larger than the scanner takes go to quarantine: better known beforehand.
  private func size(
    _ name: String, _ setting: ScannerSetting, _ findings: inout OfficeCheck.Findings
  ) throws(ScannerFault) {
    do throws(ScannerFault) {
      _ = try setting.scanner.scan([UInt8](repeating: 0, count: Self.large << 20))
    } catch .tooLarge {
      findings.warnings.append(
        "\(name): takes no letter of \(Self.large) MB; those would go to quarantine/ unread: write StreamMaxLength "
          + "150M into clamd.conf, then 'systemctl restart clamav-daemon'")
    }
  }

  /// Megabytes: mail servers seldom pass larger letters.
  private static let large = 50

  /// The test file that every scanner takes for a virus (eicar.org): written backwards, lest scanners take this
  /// program for it.
  static let eicar = Array(
    #"*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\4[PA@%P!O5X"#.utf8.reversed())
}
