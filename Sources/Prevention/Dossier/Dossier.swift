package import Foundation
import Policy
import Vault
import Web

/// A sealed archive: a zip file of named parts, with a signed manifest of their SHA-256.
package struct Dossier: Sendable, Equatable {
    package let manifest: DossierManifest
    /// The zip file.
    package let archive: Data

    /// - Parameter sign: Signs the manifest with the installation's key.
    init(
        _ content: DossierContent, origin: String, key: Data, by acting: Acting, at now: Date,
        signedBy sign: (Data) throws -> Data
    ) rethrows {
        manifest = DossierManifest(content, origin: origin, key: key, by: acting, at: now)
        let text = Data(manifest.text.utf8)
        archive = Self.zip(text, try sign(text), content.parts.map { ($0.name, $0.content) })
    }

    /// SHA-256 of the manifest: whoever has it can prove later which archive was given out.
    package var digest: Data { Digest.sha256(Data(manifest.text.utf8)) }

    static func zip(_ manifest: Data, _ signature: Data, _ parts: [(name: String, content: Data)]) -> Data {
        var zip = StoredZip()
        zip.add(DossierManifest.name, manifest)
        zip.add(DossierManifest.signatureName, Data((signature.base64EncodedString() + "\n").utf8))
        for part in parts { zip.add(part.name, part.content) }
        return zip.data
    }
}
