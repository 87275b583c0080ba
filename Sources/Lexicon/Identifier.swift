package import Foundation

/// A name for one `Subject`, which the compiler will not let stand in for another.
///
/// 128 bits from the system's generator: it tells neither order nor date, so it may stand in an address.
package struct Identifier<Subject>: Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: UUID

    package init(_ rawValue: UUID = UUID()) { self.rawValue = rawValue }

    /// Reads the form that ``description`` writes; anything else is nil.
    package init?(_ text: String) {
        guard let value = UUID(written: text) else { return nil }
        rawValue = value
    }

    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(UUID.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Lower case, as it stands in addresses and in the database.
    package var description: String { rawValue.written }
}
