import Foundation
import Lexicon
import Matching
import Vault

extension FoundParty {
    /// The name under which decisions know the unit's own register.
    static let register = "exclusions"

    static func entry(of record: String) -> String { "\(register)/\(record)" }

    /// A likeness with an entry of the unit's own register: a question to be decided, as a likeness with a list is.
    init(_ hit: ScreeningHit, _ opened: ExclusionWork.Opened, of subject: ScreeningSubject) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        entry = Self.entry(of: "\(opened.record.id)")
        list = Self.register
        listTitle = "Convictions and exclusions 判決及停權登記"
        asOf = opened.record.notedAt.utcText.prefix(10).description
        edition = "\(opened.record.id)"
        // Whose it is stays as it was noted; what courts did since changes no identity.
        contentDigest = (try? encoder.encode(opened.party)).map { Digest.hexadecimal(Digest.sha256($0)) } ?? ""
        primary = opened.party.name
        listedName = hit.name
        subjectName = subject.names[hit.subjectName]
        score = hit.score
        isIdentity = hit.isIdentity
        scope = "entity"
        goods = nil
        effective = opened.record.exclusion?.from
        reasons = hit.parts.map { part in
            Reason(kind: part.kind.rawValue, asked: nil, listed: nil, contribution: part.contribution)
        }
    }
}
