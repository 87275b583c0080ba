import Foundation
import Lexicon
import Vault
import Web

/// One dossier: when it was made and its digests, with which anybody can prove which archive was given out.
struct DossierPage: Page {
    let id: String
    let kind: DossierMatter.Kind
    let matter, digest, archiveDigest, publicKey: String
    let bytes: Int
    let made: Moment

    init(_ dossier: KeptDossier, key: Data, zone: TimeZone) {
        id = "\(dossier.id)"
        kind = dossier.kind
        matter = dossier.matter
        digest = Digest.hexadecimal(dossier.digest)
        archiveDigest = Digest.hexadecimal(dossier.archiveDigest)
        publicKey = Digest.hexadecimal(key)
        bytes = dossier.byteCount
        made = Moment(dossier.madeAt, in: zone)
    }

    func title(_ say: Words) -> String { say(.dossierHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let facts = SummaryList([
            .init(.dossierMade, html: made.html(say)),
            .init(.dossierBytes, Double(bytes).formatted(in: say.language, decimals: 0)),
            .init(.dossierDigest, html: "<code>\(digest)</code>"),
            .init(.dossierArchiveDigest, html: "<code>\(archiveDigest)</code>"),
            .init(.dossierKey, html: "<code>\(publicKey)</code>"),
        ])
        return """
            <p class="lead">\(say.html(.dossierLead))</p>\
            <p>\(Link(.dossierTake, to: "\(DossierDesk.path)/\(id)/archive", isButton: true).html(say))</p>\
            \(facts.html(say))<h2>\(say.html(.dossierProve))</h2>\
            \(HTML.paragraph(say(.dossierProveLead)))\
            <pre><code>lodestar dossier verify FILE.zip --key \(publicKey)</code></pre>
            """
    }
}

extension Text {
    static let dossierHeading = Text(en: "Dossier", zhHant: "卷宗檔")
    static let dossierLead = Text(
        en: "A sealed archive: facts, tables, the lists that were checked, and the SHA-256 of each part.",
        zhHant: "封存檔案：事實、表格、所查核之名單，以及每一部分的 SHA-256 雜湊值。")
    static let dossierTake = Text(en: "Get the dossier (ZIP)", zhHant: "下載卷宗檔（ZIP）")
    static let dossierMake = Text(en: "Make the dossier and get it", zhHant: "製作並下載卷宗檔")
    static let dossierMade = Text(en: "Made", zhHant: "製作時間")
    static let dossierBytes = Text(en: "Bytes", zhHant: "位元組數")
    static let dossierDigest = Text(en: "Digest of its manifest (SHA-256)", zhHant: "目錄檔雜湊值（SHA-256）")
    static let dossierArchiveDigest = Text(en: "Digest of the file (SHA-256)", zhHant: "檔案雜湊值（SHA-256）")
    static let dossierKey = Text(en: "Key of this installation", zhHant: "本系統之公開金鑰")
    static let dossierProve = Text(en: "To prove that it is whole", zhHant: "如何查驗完整性")
    static let dossierProveLead = Text(
        en: "The journal holds the digest. Anybody who has the file and this key can check every part.",
        zhHant: "稽核紀錄已記載此雜湊值。任何人持有檔案及此公開金鑰，即可逐一查驗各部分。")
    static let dossiersHeading = Text(en: "Dossiers given out", zhHant: "已製發之卷宗檔")
    static let dossiersNone = Text(en: "No dossier was made yet.", zhHant: "尚未製作卷宗檔。")
}

extension DossierPage {
    /// Enough of the digest to tell dossiers of one matter apart.
    static func short(_ dossier: KeptDossier) -> String { String(Digest.hexadecimal(dossier.digest).prefix(16)) }
}
