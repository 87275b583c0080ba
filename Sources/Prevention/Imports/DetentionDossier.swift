import Foundation
import Lexicon
import Store
import Web

/// What the dossier of a detention holds: facts, what the lists and the rules say, what was done, every paper.
struct DetentionDossier {
    /// A detention for programs.
    private struct Facts: Encodable {
        let id: Detention.ID
        let port: String
        let arrivedOn: Day?
        let detainedOn: Day
        let content: DetentionContent
        let outcome: DetentionOutcome?
    }

    let content: DossierContent

    init(
        _ opened: OpenedRecord<Detention>, _ law: DetentionLaw, files: [EvidenceFile], editions: [KeptEdition]
    ) throws {
        let record = opened.record
        let facts = Facts(
            id: record.id, port: record.port, arrivedOn: record.arrivedOn, detainedOn: record.detainedOn,
            content: opened.content, outcome: DetentionCourse(opened.facts).outcome)
        var parts = [
            try DossierPart("facts.json", json: facts), try DossierPart("rules.json", json: law.assessment),
            Self.grounds(opened.content.checked), Self.steps(opened.facts),
        ]
        for (number, file) in files.enumerated() {
            parts.append(DossierPart(Self.name(number), try file.opened(with: opened.key)))
        }
        parts.append(Self.papers(opened.facts, files))
        let checked = Set(opened.content.checked.lists.map(\.edition))
        content = DossierContent(
            of: DossierMatter(.detention, record.id), parts: parts,
            editions: editions.filter { checked.contains($0.id) },
            deeds: [DossierDeed("detention.entered", at: record.madeAt, by: record.madeBy)]
                + opened.facts.map { DossierDeed("detention.\($0.fact.deed.rawValue)", at: $0.fact.at, by: $0.fact.by) }
        )
    }

    private static func name(_ number: Int) -> String {
        "evidence/\(String(10_001 + number).dropFirst()).bin"
    }

    /// The entries that were met, with the SHA-256 of what the list said of each.
    private static func grounds(_ check: ListCheck) -> DossierPart {
        DossierPart(
            "tables/entries.csv",
            table: [
                "entry", "named", "list", "as_of", "kind", "met_by", "score", "same_number", "in_force", "sha256",
                "why",
            ],
            check.grounds.map {
                [
                    $0.entry, $0.named, $0.listTitle, $0.asOf, $0.kind.rawValue, $0.about,
                    $0.score.map { "\($0)" } ?? "", $0.isIdentity ? "yes" : "no", $0.isInForce ? "yes" : "no",
                    $0.contentDigest,
                    $0.why.joined(separator: " "),
                ]
            })
    }

    private static func steps(_ facts: [ToldFact<Detention>]) -> DossierPart {
        DossierPart(
            "tables/steps.csv",
            table: ["step", "day", "due", "written_at", "what", "answer", "reason", "legal_basis", "about", "id"],
            facts.map { told in
                [
                    told.fact.deed.rawValue, told.fact.on.description, told.fact.due?.description ?? "",
                    told.fact.at.utcText, told.content.title, told.content.answer, told.content.words,
                    told.content.basis, told.fact.about?.description ?? "", told.fact.id.description,
                ]
            })
    }

    private static func papers(_ facts: [ToldFact<Detention>], _ files: [EvidenceFile]) -> DossierPart {
        let kept = Dictionary(
            facts.compactMap { told in told.content.file.map { ($0.id, (file: $0, fact: told.fact)) } }
        ) { first, _ in first }
        return DossierPart(
            "tables/papers.csv", table: ["part", "paper", "received", "bytes", "sha256"],
            files.enumerated().map { number, file in
                let found = kept[file.id]
                return [
                    name(number), found?.fact.about?.description ?? "", found?.fact.on.description ?? "",
                    found.map { "\($0.file.bytes)" } ?? "", found?.file.sha256 ?? "",
                ]
            })
    }
}
