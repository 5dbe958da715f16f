import Glibc

/// Sines of angles in degrees.
enum Trigonometry {
  static func sineAndCosine(_ degrees: Double) -> (sine: Double, cosine: Double) {
    (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
  }

  static func tangent(_ degrees: Double) -> Double { tan(degrees * .pi / 180) }

  /// The angle of a slope, in degrees.
  static func degrees(ofSlope slope: Double) -> Double { atan(slope) * 180 / .pi }
}
