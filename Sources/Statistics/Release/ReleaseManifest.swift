import Foundation

/// What `release.json` says of a release. Everything may be left out.
public struct ReleaseManifest: Sendable, Decodable, Equatable {
    public var name: String?
    /// Orders releases, as `2024-06-30`.
    public var date: String?
    /// The time that the release is about, such as `2023`: releases of two times count other people, and are not
    /// compared.
    public var period: String?
    /// The least group that the release means to show.
    public var k: Int?
    /// What is not listed among counts has fewer records than this.
    public var resolution: Int?
    /// `exact`, `down` (to multiples of the resolution) or `within` (less than the resolution off).
    public var rounding: String?
    public var epsilon: Double?
    public var delta: Double?
    /// Whether a mark may stand for 0, and the reader is told so.
    public var masksZeros: Bool?
    /// The published number of records.
    public var recordCount: Int?
    /// How many people there are, where an outsider knows it from elsewhere.
    public var people: Int?
    /// What each file is, by its name: a shape.
    public var files: [String: String]?
    /// The unmasked form of a table, by the table's name. Read, never published.
    public var truth: [String: String]?
    /// The true records behind the release. Read, never published.
    public var records: String?
    /// Records of people of the same kind who were not in. Read, never published.
    public var heldOut: String?

    public init() {}

    /// - Parameter bytes: a JSON object.
    public init(json bytes: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) }

    /// What this one leaves out is taken from another.
    mutating func fill(from other: ReleaseManifest) {
        date = date ?? other.date
        period = period ?? other.period
        k = k ?? other.k
        resolution = resolution ?? other.resolution
        rounding = rounding ?? other.rounding
        epsilon = epsilon ?? other.epsilon
        delta = delta ?? other.delta
        masksZeros = masksZeros ?? other.masksZeros
        recordCount = recordCount ?? other.recordCount
        people = people ?? other.people
    }

    /// What is wrong with a manifest, in the words of its file.
    public static func words(_ error: any Error) -> String {
        switch error {
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            let place = context.codingPath.map(\.stringValue).joined(separator: ".")
            return place.isEmpty
                ? "not a JSON object" : "‘\(place)’ is not what it should be: see docs/methods/attack.md"
        default: return "not JSON"
        }
    }
}
