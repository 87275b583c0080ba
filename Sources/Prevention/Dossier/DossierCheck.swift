package import Foundation
import Journal
import Vault
import Web

/// Whether an archive is as it was given out: every hash, the signature, and not a byte beside.
package struct DossierCheck: Sendable {
    package enum Finding: Error, Sendable, Equatable {
        /// It is no archive that this program wrote.
        case unreadable
        /// The manifest is missing, or is none.
        case manifest
        /// The signature is not of the key under which it was checked.
        case signature
        /// A part that the manifest names is not there.
        case missing(String)
        /// A part is not as the manifest says.
        case altered(String)
        /// Something that the manifest does not name.
        case added(String)
        /// All parts are right, but the bytes around them are not those that were written.
        case wrapping
    }

    package let manifest: DossierManifest?
    /// The first thing that differs; nil where the archive is whole.
    package let finding: Finding?
    package let partCount: Int
    package let digest: String

    /// - Parameter key: The installation's published key; nil takes the one that the manifest names.
    package init(_ archive: [UInt8], key: Data?) {
        do {
            let (manifest, digest) = try Self.whole(archive, key: key)
            self.init(manifest, nil, digest)
        } catch {
            self.init(nil, error, "")
        }
    }

    private init(_ manifest: DossierManifest?, _ finding: Finding?, _ digest: String) {
        self.manifest = manifest
        self.finding = finding
        self.digest = digest
        partCount = manifest?.parts.count ?? 0
    }

    private static func whole(_ bytes: [UInt8], key: Data?) throws(Finding) -> (DossierManifest, String) {
        let files: [(name: String, content: ArraySlice<UInt8>)]
        do { files = try StoredZip.files(in: bytes) } catch { throw .unreadable }
        guard files.count >= 2, files[0].name == DossierManifest.name,
            let manifest = DossierManifest(text: String(decoding: files[0].content, as: UTF8.self))
        else { throw .manifest }
        let text = Data(files[0].content)
        let written = String(decoding: files[1].content, as: UTF8.self).trimmingCharacters(in: .newlines)
        guard files[1].name == DossierManifest.signatureName, let signature = Data(base64Encoded: written),
            let signer = key ?? Digest.bytes(hexadecimal: manifest.key), Signer.signed(text, signature, by: signer)
        else { throw .signature }
        let parts = files.dropFirst(2).map { (name: $0.name, content: Data($0.content)) }
        try compare(manifest, parts)
        guard Dossier.zip(text, signature, parts) == Data(bytes) else { throw .wrapping }
        return (manifest, Digest.hexadecimal(Digest.sha256(text)))
    }

    private static func compare(
        _ manifest: DossierManifest, _ parts: [(name: String, content: Data)]
    ) throws(Finding) {
        for named in manifest.parts {
            guard let part = parts.first(where: { $0.name == named.name }) else { throw .missing(named.name) }
            guard part.content.count == named.byteCount,
                Digest.hexadecimal(Digest.sha256(part.content)) == named.digest
            else { throw .altered(named.name) }
        }
        let names = manifest.parts.map(\.name)
        for part in parts where !names.contains(part.name) { throw .added(part.name) }
        guard parts.map(\.name) == names else { throw .wrapping }
    }
}

extension DossierCheck.Finding {
    /// In words, for whoever checks.
    package var words: String {
        switch self {
        case .unreadable: "it is no dossier: the archive cannot be read"
        case .manifest: "MANIFEST.txt is missing or is none"
        case .signature: "SIGNATURE.txt is not the signature of this key over MANIFEST.txt"
        case .missing(let name): "‘\(name)’ is missing"
        case .altered(let name): "‘\(name)’ is not as the manifest says"
        case .added(let name): "‘\(name)’ is not in the manifest"
        case .wrapping: "the parts are right, but the archive's own bytes are not as they were written"
        }
    }
}
