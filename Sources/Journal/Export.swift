package import Foundation
import Vault

/// One line of an exported log: what anyone needs to check it without this software.
///
/// The lines are JSON, one entry each, in order from sequence 0. `Tests/Verifier/verify_log.py` reads them.
package struct ExportedEntry: Sendable, Equatable, Codable {
    package let sequence: Int
    /// The entry's canonical bytes in hexadecimal.
    package let bytes: String

    package init(sequence: Int, bytes: Data) {
        self.sequence = sequence
        self.bytes = Digest.hexadecimal(bytes)
    }

    /// The line without its newline, always with its members in the same order.
    package var line: String { #"{"bytes":"\#(bytes)","sequence":\#(sequence)}"# }
}

/// The proofs that go with an exported log, as one JSON document.
package struct ExportedProofs: Sendable, Equatable, Codable {
    package let inclusion: [InclusionProof]
    package let consistency: [ConsistencyProof]

    package init(inclusion: [InclusionProof], consistency: [ConsistencyProof]) {
        self.inclusion = inclusion
        self.consistency = consistency
    }
}
