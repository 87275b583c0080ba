import Foundation
import Lexicon
import Web

/// What the dossier of a bid holds.
struct BidDossier {
    let content: DossierContent

    init(_ inside: BidInside, zone: TimeZone, on now: Date) throws {
        let shown = BidShown(inside, zone: zone)
        var parts = [
            try DossierPart("facts.json", json: inside.facts), try DossierPart("findings.json", json: inside.findings),
            Self.hits(inside), Self.paths(inside), Self.parties(shown), Self.lines(shown), Self.entries(inside),
            Self.questions(inside), Self.exclusions(shown),
        ]
        for language in [ScreenLanguage.en, .zhHant] {
            let paper = BidPaper(.certificate, of: inside, in: language, on: Day(now, in: zone))
            let tag = language.tag.lowercased()
            if !inside.verdicts.isEmpty {
                let letter = BidPaper(.letter, of: inside, in: language, on: Day(now, in: zone))
                parts.append(DossierPart("letter-\(tag).txt", text: letter.text))
            }
            // No certificate of a check that is out of date is given out, in a dossier neither.
            guard inside.isCurrent else { continue }
            parts.append(DossierPart("certificate-\(tag).txt", text: paper.text))
            parts.append(DossierPart("certificate-\(tag).html", page: paper.heading, paper.body, in: Words(language)))
        }
        content = DossierContent(
            of: DossierMatter(.bid, inside.bid.id), parts: parts, editions: inside.editions,
            deeds: Self.deeds(inside))
    }

    private static func hits(_ inside: BidInside) -> DossierPart {
        DossierPart(
            "tables/hits.csv",
            table: [
                "number", "party", "tier", "listed_name", "list", "as_of", "edition", "score", "decision", "reason",
                "decided_at",
            ],
            inside.hits.map { hit in
                let (found, decision) = (hit.hit.found, hit.decision)
                return [
                    "\(hit.hit.number)", hit.party.name, "\(hit.party.tier)", found.listedName, found.listTitle,
                    found.asOf, found.edition, "\(found.score)", decision?.decision.decision.rawValue ?? "open",
                    decision?.content.reason ?? "", decision?.decision.decidedAt.utcText ?? "",
                ]
            })
    }

    private static func paths(_ inside: BidInside) -> DossierPart {
        DossierPart(
            "tables/paths.csv",
            table: ["hit", "path", "step", "from", "relation", "to", "supplies", "grade", "evidence", "weakest"],
            inside.hits.flatMap { hit in
                hit.paths.enumerated().flatMap { number, path in
                    path.steps.enumerated().map { place, step in
                        [
                            "\(hit.hit.number)", "\(number + 1)", "\(place + 1)", step.from, step.relation.rawValue,
                            step.to, step.supplies, step.grade, step.evidence, step.isWeakest ? "yes" : "no",
                        ]
                    }
                }
            })
    }

    private static func parties(_ shown: BidShown) -> DossierPart {
        DossierPart(
            "tables/parties.csv",
            table: [
                "tier", "name", "relation", "of", "country", "number", "share", "supplies", "grade", "evidence",
                "hits",
            ],
            shown.parties.map { party in
                [
                    "\(party.tier)", party.name, party.role, party.of, party.country, party.number,
                    party.share.map { "\($0)" } ?? "", party.supplies, party.grade, party.evidence,
                    party.hits.map(String.init).joined(separator: " "),
                ]
            })
    }

    private static func lines(_ shown: BidShown) -> DossierPart {
        DossierPart(
            "tables/goods.csv",
            table: ["goods", "hs", "country", "listed_goods", "list", "as_of", "same_by", "certification"],
            shown.lines.map { line in
                [
                    line.goods, line.code, line.country, line.listedGoods, line.list, line.asOf,
                    line.agreement.rawValue, line.asksCertification ? "yes" : "no",
                ]
            })
    }

    private static func questions(_ inside: BidInside) -> DossierPart {
        DossierPart(
            "tables/questions.csv", table: ["sent_at", "due", "question", "answered_at", "answer"],
            inside.requests.map { request, asked in
                [
                    request.sentAt.utcText, request.due, asked.question, request.answeredAt?.utcText ?? "",
                    asked.answer ?? "",
                ]
            })
    }

    private static func exclusions(_ shown: BidShown) -> DossierPart {
        DossierPart(
            "tables/exclusions.csv",
            table: [
                "party", "name_like", "score", "decision", "law", "state_on_opening", "day", "ineligible",
            ],
            shown.exclusions.map {
                [
                    $0.party, $0.registered, "\($0.score)", $0.decision ?? "open", $0.law.rawValue, $0.state,
                    $0.day ?? "", $0.ineligible ? "yes" : "no",
                ]
            })
    }

    /// The listed entries that were found, with the SHA-256 of what the list said of each.
    private static func entries(_ inside: BidInside) -> DossierPart {
        let found = Dictionary(inside.hits.map { ($0.hit.found.entry, $0.hit.found) }) { first, _ in first }
        return DossierPart(
            "tables/entries.csv",
            table: ["entry", "list", "as_of", "edition", "primary_name", "scope", "effective", "sha256"],
            found.values.sorted { $0.entry < $1.entry }.map {
                [
                    $0.entry, $0.listTitle, $0.asOf, $0.edition, $0.primary, $0.scope, $0.effective ?? "",
                    $0.contentDigest,
                ]
            })
    }

    private static func deeds(_ inside: BidInside) -> [DossierDeed] {
        var deeds = [
            DossierDeed("bid.submitted", at: inside.bid.madeAt, by: inside.bid.madeBy),
            DossierDeed("bid.checked", at: inside.check.madeAt, by: inside.check.madeBy),
        ]
        for hit in inside.decidable {
            guard let standing = hit.decision else { continue }
            deeds += (standing.before + [standing.decision]).map {
                DossierDeed("bid.hit-\($0.decision.rawValue) \(hit.hit.number)", at: $0.decidedAt, by: $0.decidedBy)
            }
        }
        for (request, _) in inside.requests {
            deeds.append(DossierDeed("bid.question-sent", at: request.sentAt, by: request.sentBy))
            if let at = request.answeredAt, let by = request.answeredBy {
                deeds.append(DossierDeed("bid.answer-kept", at: at, by: by))
            }
        }
        for (verdict, _) in inside.verdicts {
            deeds.append(
                DossierDeed("bid.decided \(verdict.outcome.rawValue)", at: verdict.decidedAt, by: verdict.decidedBy))
            if let at = verdict.confirmedAt, let by = verdict.confirmedBy {
                deeds.append(DossierDeed("bid.confirmed", at: at, by: by))
            }
        }
        return deeds
    }
}
