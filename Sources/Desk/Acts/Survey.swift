package import Json

/// The survey of satisfaction (seed Gelora): asked at the end of a service, never a condition of one.
package enum Survey {
  /// What is asked; each is answered with a number from 1 (very bad) to 4 (very good).
  package static let questions = [
    "Kemudahan mengajukan permohonan informasi",
    "Kecepatan pelayanan",
    "Kejelasan dan kelengkapan informasi yang diberikan",
    "Kesopanan dan kemampuan petugas",
  ]

  /// The best answer.
  package static let best = 4

  /// Answers as the case keeps them: ratings by question; those beyond the questions or the scale are left out.
  static func json(_ ratings: [Int: Int]) -> JsonValue {
    .object(
      [("v", .int(1))] + valid(ratings).sorted { $0.key < $1.key }.map { ("\($0.key)", .int($0.value)) })
  }

  /// The ratings of a kept answer.
  package static func ratings(_ json: JsonValue) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for question in 1...questions.count { found[question] = json["\(question)"]?.int }
    return valid(found)
  }

  /// The index of satisfaction in hundredths of a percent of the best answer, over all ratings; `nil` without any.
  package static func index(_ answers: [[Int: Int]]) -> Int? {
    let ratings = answers.flatMap { valid($0).values }
    guard !ratings.isEmpty else { return nil }
    return ratings.reduce(0, +) * 10_000 / (ratings.count * best)
  }

  private static func valid(_ ratings: [Int: Int]) -> [Int: Int] {
    ratings.filter { (1...questions.count).contains($0.key) && (1...best).contains($0.value) }
  }
}
