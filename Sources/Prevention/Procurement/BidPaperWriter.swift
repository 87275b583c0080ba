import Foundation
import Lexicon
import Web

/// Puts the words of the papers together.
struct BidPaperWriter {
    let inside: BidInside
    let say: Words
    let day: Day

    private var tender: BidFacts.Tender { inside.facts.tender }

    private func section(_ heading: Text, _ lines: [String]) -> BidPaper.Section {
        BidPaper.Section(heading: say(heading), lines: lines.filter { !$0.isEmpty })
    }

    private func line(_ label: Text, _ value: String) -> String { value.isEmpty ? "" : say(label) + say.colon + value }

    private var about: BidPaper.Section {
        section(
            .bidTender,
            [
                line(.bidder, inside.facts.bidder?.name ?? ""), line(.bidNumber, inside.facts.bidder?.number ?? ""),
                line(.bidReference, tender.reference), line(.bidTitle, tender.title), line(.bidBuyer, tender.buyer),
                line(.bidOpening, tender.opening), line(.paperDay, day.text(in: say.language)),
            ])
    }

    private var lists: BidPaper.Section {
        section(
            .bidChecked,
            inside.findings.lists.isEmpty
                ? [say(.bidNoLists)]
                : inside.findings.lists.map { say(.paperList, ["list": $0.title, "day": $0.asOf]) })
    }

    // MARK: - The certificate

    var certificate: [BidPaper.Section] {
        [about, checked, lists, found, section(.paperMeans, [say(.paperMeansLead)])]
    }

    private var checked: BidPaper.Section {
        let facts = inside.facts
        let counts = BidFacts.Role.allCases.compactMap { role -> String? in
            let count = facts.distinct.count { $0.role == role }
            return count > 0 ? "\(say(role.text))\(say.colon)\(count)" : nil
        }
        return section(
            .paperChecked,
            counts + [
                line(.bidTiers, "\(facts.tiers)"), line(.bidLines, "\(facts.lines.count)"),
                line(.paperRegister, say(.paperRegisterLead)),
            ])
    }

    private var found: BidPaper.Section {
        let standing = inside.hits.filter(\.stands)
        let cleared = inside.hits.count - standing.count
        var lines: [String] = []
        if inside.hits.isEmpty { lines.append(say(.bidNoHits)) }
        lines += standing.map { hit in
            say(
                hit.isOpen ? .paperHitOpen : .paperHitConfirmed,
                [
                    "party": hit.party.name, "tier": "\(hit.party.tier)", "listed": hit.hit.found.listedName,
                    "list": hit.hit.found.listTitle, "day": hit.hit.found.asOf,
                ])
        }
        if cleared > 0 { lines.append(say(.paperCleared, ["count": "\(cleared)"])) }
        lines += inside.findings.lines.compactMap { finding in
            guard inside.facts.lines.indices.contains(finding.line) else { return nil }
            let line = inside.facts.lines[finding.line]
            let words = say(
                .paperLine,
                [
                    "goods": line.goods.isEmpty ? line.code : line.goods, "country": line.country,
                    "list": finding.listTitle, "day": finding.asOf,
                ])
            return finding.asksCertification ? words + say.gap + BidPage.certification(say) : words
        }
        if inside.findings.lines.isEmpty, !inside.facts.lines.isEmpty { lines.append(say(.bidNoLines)) }
        lines += inside.exclusions.map { excluded in
            say(
                excluded.hit?.isOpen ?? true
                    ? .paperExclusionOpen : excluded.isConfirmed ? .paperExclusion : .paperExclusionOther,
                [
                    "party": excluded.party.name, "registered": excluded.opened.party.name,
                    "score": BidPage.score(excluded.score, say), "law": say(excluded.opened.record.law.text),
                    "state": say(excluded.state.text),
                ])
        }
        if inside.exclusions.isEmpty { lines.append(say(.bidNoExclusions)) }
        return section(.bidFound, lines)
    }

    // MARK: - The letter

    var letter: [BidPaper.Section] {
        guard let (verdict, reason) = inside.verdicts.first else { return [about] }
        var result = [line(.bidVerdicts, say(verdict.outcome.text))]
        if !verdict.isFinal { result.append(say(.bidAwaits)) }
        if let ground = verdict.ground { result.append(line(.bidGround, say(ground.text))) }
        result += [line(.bidArticle, reason.article), line(.bidReason, reason.reason)]
        let open = inside.requests.filter { $0.request.answeredAt == nil }.map { request, asked in
            say(.paperQuestion, ["question": asked.question, "due": request.due])
        }
        let questions = open.isEmpty ? [] : [section(.bidRequests, open)]
        let answer = verdict.outcome == .ineligible ? [section(.paperAnswer, [say(.paperAnswerLead)])] : []
        return [about, section(.bidVerdicts, result)] + questions + answer + [lists]
    }
}

extension Text {
    static let paperCertificate = Text(en: "Certificate of check", zhHant: "查核證明書")
    static let paperLetter = Text(en: "Letter to the bidder", zhHant: "致投標廠商通知書")
    static let paperNotReviewed = Text(
        en: "Draft. No lawyer has reviewed this wording. It does not replace the authority's own form.",
        zhHant: "草稿。用語未經法律專業人員審閱，不取代機關正式文書。")
    static let paperDay = Text(en: "Date", zhHant: "日期")
    static let paperList = Text(en: "{list}, as of {day}", zhHant: "{list}（截至 {day}）")
    static let paperChecked = Text(en: "What was checked", zhHant: "查核範圍")
    static let paperRegister = Text(en: "Convictions and exclusions", zhHant: "判決及停權")
    static let paperRegisterLead = Text(
        en: "the unit's own register, asked of the day of bid opening", zhHant: "本單位登記，以開標日為準")
    static let paperMeans = Text(en: "What this certificate says", zhHant: "本證明之效力")
    static let paperMeansLead = Text(
        en: """
            It says what was checked and against which lists of which days. That nobody matches in a list as of its \
            day is no statement that forced labour is absent.
            """,
        zhHant: "本證明僅載明查核範圍及所用名單與其日期。截至該日名單無相符者，不表示確無強迫勞動情事。")
    static let paperHitOpen = Text(
        en: "{party} (tier {tier}) may be {listed}, in {list} as of {day}; not decided yet.",
        zhHant: "{party}（第 {tier} 層）可能為 {list}（截至 {day}）所載之 {listed}，尚未判定。")
    static let paperHitConfirmed = Text(
        en: "{party} (tier {tier}) is {listed}, in {list} as of {day}.",
        zhHant: "{party}（第 {tier} 層）即 {list}（截至 {day}）所載之 {listed}。")
    static let paperCleared = Text(
        en: "{count} likenesses were looked at and found to be other parties.", zhHant: "另有 {count} 筆名稱相似者，經查核為不同對象。")
    static let paperLine = Text(
        en: "{goods} from {country} is named in {list} as of {day}.", zhHant: "{country} 之 {goods} 載於 {list}（截至 {day}）。"
    )
    static let paperExclusion = Text(
        en: "{party}: {law}; on the day of bid opening {state}.", zhHant: "{party}：{law}；開標日狀態：{state}。")
    static let paperExclusionOpen = Text(
        en: "{party} bears a name like {registered} of the register ({score}); not decided. {law}; {state}.",
        zhHant: "{party} 之名稱近似登記之 {registered}（{score}），尚未判定。{law}；{state}。")
    static let paperExclusionOther = Text(
        en: "{party} bears a name like {registered} of the register ({score}) and was found to be another party.",
        zhHant: "{party} 之名稱近似登記之 {registered}（{score}），經查核為不同對象。")
    static let paperQuestion = Text(en: "{question} (due by {due})", zhHant: "{question}（期限 {due}）")
    static let paperAnswer = Text(en: "Your right to answer", zhHant: "陳述意見之權利")
    static let paperAnswerLead = Text(
        en: """
            You may answer this letter and hand in evidence. What the law gives beside, and until when, the \
            authority adds here.
            """,
        zhHant: "貴公司得就本通知陳述意見並提出證據。其他法定救濟途徑及期限，由機關於此載明。")
}
