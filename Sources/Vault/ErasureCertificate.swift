package import Foundation
package import Lexicon

/// What is left when a person's file was destroyed: proof that it was, and nothing of whom it was about.
package struct ErasureCertificate: Hashable, Codable, Sendable {
    /// A random number of the certificate itself; no identifier of the person stands anywhere in it.
    package let number: UUID
    package let erasedAt: Date
    package let keysDestroyed: Int
    package let tokensDestroyed: Int
    /// The last day, in UTC, on which a backup of the wrapped keys can still exist.
    package let lastBackupDay: Day
    /// Agencies that accepted a package and hold their own copy, which this erasure cannot reach; in order of name.
    package let copiesHeldBy: [String]

    /// - Parameter backupRetentionDays: how long the operator keeps backups of the wrapped keys.
    package init(
        number: UUID = UUID(), erasedAt: Date, keysDestroyed: Int, tokensDestroyed: Int, backupRetentionDays: Int,
        copiesHeldBy: [String]
    ) {
        precondition(keysDestroyed >= 0 && tokensDestroyed >= 0 && backupRetentionDays >= 0, "Counts start at nought.")
        self.number = number
        // Whole seconds, so that reading the certificate again gives the same value.
        self.erasedAt = Date(timeIntervalSince1970: erasedAt.timeIntervalSince1970.rounded(.down))
        self.keysDestroyed = keysDestroyed
        self.tokensDestroyed = tokensDestroyed
        let last = self.erasedAt.addingTimeInterval(Double(backupRetentionDays) * 86_400)
        lastBackupDay = Day(last, in: .gmt)
        self.copiesHeldBy = Set(copiesHeldBy).sorted()
    }

    /// The bytes that are signed and that the journal commits to: the same value always gives the same bytes.
    package var canonicalBytes: Data {
        Data(
            joining: [
                "lodestar/erasure/v1", number.uuidString.lowercased(), erasedAt.utcText, String(keysDestroyed),
                String(tokensDestroyed), lastBackupDay.description, String(copiesHeldBy.count),
            ] + copiesHeldBy)
    }
}
