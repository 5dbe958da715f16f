// swift-tools-version: 6.2
import PackageDescription

// One dependency a line; targets stand in the order of the README's table: each imports only targets above it.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library target of the house.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name)] + dependencies,
    exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "Loket",
  products: [.executable(name: "loket", targets: ["loket"])],
  targets: [
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    // What must be C: the steps between fork and exec.
    .target(name: "CLaunch", cSettings: [.treatAllWarnings(as: .error)]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    room("Octets"),
    room("Digests", ["CCrypto"]),
    room("Json"),
    room("Civil", ["Json"]),
    room("Templates"),
    room("Mime", ["Octets", "Civil"]),
    room("Imap"),
    room("Letters", ["Mime", "Civil", "Octets"]),
    room("Procedures", ["Civil", "Json"]),
    room("Records", ["Civil", "Digests", "Json"]),
    room("Desk", ["Civil", "Digests", "Json", "Letters", "Mime", "Procedures", "Records", "Templates"]),
    room("Disk", ["CLinux"]),
    room("Tools", ["CLaunch", "CLinux", "Disk"]),
    room("Scans", ["CZlib", "Digests", "Disk", "Json", "Mime", "Octets", "Tools"]),
    room("Post", ["CCurl", "Civil", "Imap", "Json", "Tools"]),
    room(
      "Station",
      [
        "CZlib", "Civil", "Desk", "Digests", "Disk", "Json", "Letters", "Mime", "Octets", "Post",
        "Procedures",
        "Records", "Scans", "Tools",
        "Templates",
      ],
      plugins: [.plugin(name: "EmbedFiles")]),
    .executableTarget(
      name: "loket",
      dependencies: [
        "Station", "Civil", "Desk", "Digests", "Disk", "Json", "Letters", "Mime", "Procedures", "Records",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["Station", "Records", "Civil", "Disk", "Mime"], swiftSettings: settings),
    // Puts config/, templates/ and samples/ into the binary, so that an installed loket is one file.
    .executableTarget(name: "embed", swiftSettings: settings),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/EmbedFiles"),
    tests("Octets"),
    tests("Digests"),
    tests("Json"),
    tests("Civil", ["Json"]),
    tests("Templates"),
    tests("Mime", ["Octets", "Civil"]),
    tests("Imap"),
    tests("Letters", ["Mime", "Civil"], exclude: ["Written"]),
    tests("Procedures", ["Civil", "Json"]),
    tests("Records", ["Civil", "Digests", "Json"]),
    tests(
      "Desk", ["Civil", "Digests", "Letters", "Mime", "Procedures", "Records", "Templates"],
      exclude: ["Golden"]),
    tests("Disk"),
    tests("Tools", ["Disk", "MailLab"]),
    tests("Scans", ["CZlib", "Digests", "Disk", "MailLab", "Octets", "Tools"]),
    // Real mail servers on loopback, and scripted ones, for the tests of the rooms that speak with servers.
    .target(name: "MailLab", path: "Tests/MailLab", swiftSettings: settings),
    tests("Post", ["Civil", "Imap", "Json", "MailLab"]),
    .testTarget(name: "loketTests", dependencies: ["loket", "MailLab", "Post"], swiftSettings: settings),
    tests(
      "Station",
      [
        "Civil", "Desk", "Digests", "Disk", "Json", "Letters", "MailLab", "Mime", "Post", "Procedures",
        "Records", "Scans", "Tools",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
