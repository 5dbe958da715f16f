import Records

/// An objection on a ground that an earlier one to the same request has raised already.
///
/// Whether both are answered together, or the second for itself, a person decides; nothing is refused for it.
enum RepeatedObjection {
  /// The marks for officers, one for each earlier objection that shares a ground; empty where none does.
  ///
  /// A withdrawn one may be renewed (UU 14/2008 Pasal 36 ayat (1)) and counts for nothing.
  static func flags(_ grounds: [String], after earlier: [(record: CaseRecord, data: CaseData)]) -> [String] {
    earlier.filter { other in
      other.record.status != .withdrawn
        && (other.data.objection?.grounds ?? []).contains { ground in
          grounds.contains { $0.utf8.elementsEqual(ground.utf8) }
        }
    }.map { prefix + $0.record.id.text }
  }

  /// The earlier objection that a mark names; `nil` for another mark.
  static func earlier(_ flag: String) -> String? {
    flag.utf8.starts(with: prefix.utf8) ? String(flag.dropFirst(prefix.count)) : nil
  }

  /// What an officer is told of it.
  static func words(_ id: String) -> String {
    "alasan yang sama sudah diajukan dengan keberatan \(id); periksa berkas itu sebelum menanggapi"
  }

  private static let prefix = "mengulang-"
}
