import Foundation
package import Matching

/// Reads credentials of the United Nations' Transparency Protocol: traceability events, facility records, product
/// passports.
///
/// One credential, a list of them, or a presentation. Signatures are not checked, and that is said. Products that are
/// named by their class alone, without a batch, are one node each.
package enum TraceabilityCredentials {
    /// More come as parts of their own.
    package static let bytesMost = 32 << 20
    private static let credentialsMost = 5_000

    /// - Parameters:
    ///   - grade: how good the evidence is: declared, unless somebody else vouches for it.
    ///   - evidence: the file itself.
    package static func read(
        _ bytes: [UInt8], grade: EvidenceGrade, evidence: LinkEvidence
    ) throws(NetworkFault) -> SupplyNetwork {
        guard !bytes.isEmpty else { throw .nothingInIt }
        guard bytes.count <= bytesMost else { throw .tooMany(what: "bytes", most: bytesMost) }
        let text: String
        do throws(ListFault) { text = try ListBytes.text(bytes) } catch {
            if case .notUTF8(let byte) = error { throw .notUTF8(byte: byte) }
            throw .nothingInIt
        }
        let value: PlainJSON
        do { value = try PlainJSONReader.read(Array(text.utf8)[...]) } catch { throw .notJSON(error.reason) }
        var reading = CredentialReading(grade: grade, evidence: evidence)
        var envelopes = 0
        let credentials = try Self.credentials(in: value, depth: 0, &envelopes)
        guard credentials.count <= credentialsMost else { throw .tooMany(what: "credentials", most: credentialsMost) }
        for credential in credentials { try reading.read(credential) }
        guard reading.understood > 0 else {
            throw .noCredential(types: Array(Set(credentials.flatMap(\.types))).sorted())
        }
        guard !reading.network.nodes.isEmpty else { throw .nothingInIt }
        for _ in 0..<envelopes { reading.network.remark(.unchecked, "EnvelopedVerifiableCredential") }
        return reading.network
    }

    /// The credentials of a list, of a presentation, or within the envelope of a signature.
    private static func credentials(
        in value: PlainJSON, depth: Int, _ envelopes: inout Int
    ) throws(NetworkFault) -> [CredentialObject] {
        guard depth < 4 else { throw .notJSON("presentations within presentations") }
        if case .list(let values) = value {
            var all: [CredentialObject] = []
            for value in values { all += try credentials(in: value, depth: depth + 1, &envelopes) }
            return all
        }
        guard let object = CredentialObject(value, "credential") else {
            throw .notJSON("a credential is an object, or a list of them")
        }
        if let inner = object.value("verifiableCredential") {
            return try credentials(in: inner, depth: depth + 1, &envelopes)
        }
        if object.types.contains("EnvelopedVerifiableCredential") {
            envelopes += 1
            return try credentials(in: try opened(object.text("id")), depth: depth + 1, &envelopes)
        }
        return [object]
    }

    /// What stands in a signed token: `data:application/vc+jwt,header.payload.signature`.
    private static func opened(_ address: String) throws(NetworkFault) -> PlainJSON {
        let token = address.split(separator: ",", maxSplits: 1).last ?? ""
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .notJSON("an enveloped credential that holds no signed token") }
        var payload = String(parts[1]).replacing("-", with: "+").replacing("_", with: "/")
        payload += String(repeating: "=", count: (4 - payload.count % 4) % 4)
        guard let bytes = Data(base64Encoded: payload) else {
            throw .notJSON("the token of an enveloped credential cannot be read")
        }
        do throws(PlainJSONReader.Fault) { return try PlainJSONReader.read(Array(bytes)[...]) } catch {
            throw .notJSON("within an enveloped credential: \(error.reason)")
        }
    }
}
