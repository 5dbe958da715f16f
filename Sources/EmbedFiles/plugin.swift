import Foundation
import PackagePlugin

/// Runs `embed` over the folders that travel in the binary.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folders = ["config/procedures", "config/holidays", "templates", "samples"]
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    var inputs: [URL] = []
    for folder in folders {
      let url = root.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: url.path()).sorted() {
        inputs.append(url.appending(path: path))
      }
    }
    return [
      .buildCommand(
        displayName: "Embedding \(folders.joined(separator: ", "))",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path(), root.path()] + folders,
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
