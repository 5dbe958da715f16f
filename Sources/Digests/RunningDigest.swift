import CCrypto

/// A SHA-256 digest that is taken piece by piece, for what is too large to hold at once.
package final class RunningDigest {
  private let context: OpaquePointer

  /// A digest of nothing yet; `nil` when the system has no memory for it.
  package init?() {
    guard let context = EVP_MD_CTX_new() else { return nil }
    self.context = context
    EVP_DigestInit_ex(context, Digest.algorithm, nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes further octets in.
  package func add(_ octets: [UInt8]) {
    _ = octets.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// The digest of everything added so far; nothing may be added afterwards.
  package func finish() -> Digest { Digest.finish(context) }
}
