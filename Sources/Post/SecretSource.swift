/// Where a password or token comes from; never the configuration itself.
package enum SecretSource: Sendable, Equatable {
  /// A file; a relative path counts from the office's folder.
  case file(String)
  /// An environment variable.
  case environment(String)
  /// A systemd credential (`LoadCredential=`).
  case credential(String)
  /// A program and its arguments, which prints the secret.
  case command([String])
}
