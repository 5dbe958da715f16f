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
}
