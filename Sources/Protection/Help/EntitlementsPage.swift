import Foundation
import Lexicon
import Packs
import Policy
import Web

/// What this person may get, in the order of the law; what is unknown is said to be unknown.
struct EntitlementsPage: Page {
    let help: [Entitlement]
    let permits: [Entitlement]
    let payments: [Entitlement]
    let reliefs: [Entitlement]
    private let casePath: String

    private enum CodingKeys: CodingKey { case help, permits, payments, reliefs }

    init(
        _ facts: Jurisdiction.Facts, _ readings: [Jurisdiction.ClockReading], _ inside: Inside,
        _ jurisdiction: Jurisdiction
    ) {
        casePath = "/cases/\(inside.record.id)"
        let against = Entitlement.Against(
            facts: facts, readings: readings, jurisdiction: jurisdiction, now: inside.now)
        help = jurisdiction.assistance.kinds.sorted { $0.number < $1.number }.map { kind in
            var shown = Entitlement(Named(kind.id, Text(kind.names)), kind.when, kind.footing, against)
            guard shown.standing != .unmet else { return shown }
            shown.caps = kind.caps.compactMap { cap in
                let (standing, unknown) = cap.when.map(against.judge) ?? (.met, [])
                return standing == .unmet
                    ? nil : Entitlement.Cap(cap: CapShown(cap, currency: jurisdiction.currency), unknown: unknown)
            }
            return shown
        }
        permits = jurisdiction.residence.programmes.map { programme in
            Entitlement(
                Named(programme.id, Text(programme.names)), programme.when, programme.footing,
                lines: programme.lines(jurisdiction), clock: programme.clock, against)
        }
        payments = jurisdiction.residence.grants.map { payment in
            Entitlement(
                Named(payment.id, Text(payment.names)), payment.when, payment.footing,
                lines: [.sum(payment.amount, jurisdiction.currency)], clock: payment.clock, against)
        }
        reliefs = jurisdiction.residence.reliefs.map { relief in
            Entitlement(
                Named(relief.id, Text(relief.names)), relief.when, relief.footing,
                lines: [relief.effect == .must ? .reliefMust : .reliefMay], against)
        }
    }

    func title(_ say: Words) -> String { say(.entitlementsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        """
        \(Link.back(to: casePath, .backToCase, say))\(HTML.paragraph(say(.entitlementsLead)))\
        \(section(.entitlementsHelp, help, say))\(section(.entitlementsPermits, permits, say))\
        \(section(.entitlementsPayments, payments, say))\(section(.entitlementsReliefs, reliefs, say))
        """
    }

    /// What can be had, then what depends; what cannot be had now is folded away.
    private func section(_ heading: Text, _ all: [Entitlement], _ say: Words) -> HTML {
        let (shown, folded) = (all.filter { $0.standing != .unmet }, all.filter { $0.standing == .unmet })
        let list: HTML =
            shown.isEmpty
            ? .paragraph(say(.entitlementsNone)) : #"<ul class="tasks">\#(shown.html { $0.html(say) })</ul>"#
        let rest: HTML =
            folded.isEmpty
            ? .empty
            : Details(
                .entitlementsNotNow, #"<ul class="tasks">\#(folded.html { $0.html(say) })</ul>"#
            ).html(say)
        return "<h2>\(say.html(heading))</h2>\(list)\(rest)"
    }
}

extension Entitlement {
    func html(_ say: Words) -> HTML {
        let lines = lines.html { "<p>\(say.html($0))</p>" }
        let ask: HTML = unknown.isEmpty ? .empty : "<p>\(say.html(.entitledFindOut)) \(names(unknown, say))</p>"
        let until =
            window.map { clock in
                "<p>\(say.html(clock.clock.text))\(say.colon)\(clock.dueText(say)) \(clock.tag.html(say))</p>" as HTML
            } ?? .empty
        let paid = caps.html { cap in
            let condition: HTML =
                cap.unknown.isEmpty ? .empty : " – \(say.html(.entitledOnlyIf)) \(names(cap.unknown, say))"
            return "<li>\(say.html(cap.cap.cap.text))\(say.colon)\(cap.cap.line(say))\(condition)</li>"
        }
        let sums: HTML = caps.isEmpty ? .empty : "<ul>\(paid)</ul>"
        return """
            <li><div><strong>\(say.html(item.text))</strong>\(lines)\(ask)\(until)\(sums)\
            <p class="hint">\(say.list(law.map { say($0.text) }))</p></div>\(standing.tag.html(say))</li>
            """
    }

    private func names(_ facts: [Named], _ say: Words) -> String { say.list(facts.map { say($0.text) }) }
}

extension Jurisdiction.Residence.Programme {
    /// Whom to apply to, and with which papers.
    fileprivate func lines(_ jurisdiction: Jurisdiction) -> [Text] {
        let office = jurisdiction.unit(applyTo).map { Text($0.names) } ?? Text(verbatim: applyTo)
        let papers = papers.map { Text($0) }
        func line(_ label: Text, en: String, zhHant: String) -> Text {
            Text(en: "\(label(in: .en)): \(en)", zhHant: "\(label(in: .zhHant))：\(zhHant)")
        }
        let address = line(.entitledApplyTo, en: office(in: .en), zhHant: office(in: .zhHant))
        guard !papers.isEmpty else { return [address] }
        return [
            address,
            line(
                .entitledPapers, en: papers.map { $0(in: .en) }.joined(separator: ", "),
                zhHant: papers.map { $0(in: .zhHant) }.joined(separator: "、")),
        ]
    }
}

extension Text {
    /// A sum of the law in one line, as ``CapShown/line(_:)`` says it.
    fileprivate static func sum(_ amount: Jurisdiction.Amount, _ currency: String) -> Text {
        let shown = CapShown(amount, currency: currency)
        return Text(en: shown.line(Words(.en)), zhHant: shown.line(Words(.zhHant)))
    }

    static let taskEntitlements = Text(en: "What this person may get", zhHant: "當事人可獲得的協助")
    static let entitlementsHeading = Text(en: "What this person may get", zhHant: "當事人可獲得的協助")
    static let entitlementsLead = Text(
        en: """
            The law's conditions, held against what is known here. What nobody has stated, or what your role may not \
            see, counts as unknown, never against the person. The authority decides.
            """,
        zhHant: "依法律要件與目前已知事項比對。無人陳述或您的角色不得查閱者視為未知，不作不利認定。仍由主管機關決定。")
    static let entitlementsHelp = Text(en: "Help", zhHant: "協助")
    static let entitlementsPermits = Text(en: "Permits", zhHant: "居留與工作許可")
    static let entitlementsPayments = Text(en: "Payments", zhHant: "補助金")
    static let entitlementsReliefs = Text(en: "Penalties reduced or waived", zhHant: "責任減免")
    static let entitlementsNone = Text(en: "None as things stand.", zhHant: "依目前情形並無符合者。")
    static let entitlementsNotNow = Text(en: "What the law gives, but not as things stand", zhHant: "目前不符要件者")
    static let entitled = Text(en: "Can be had", zhHant: "符合")
    static let entitledDepends = Text(en: "Depends", zhHant: "待查明")
    static let entitledNot = Text(en: "Not now", zhHant: "目前不符")
    static let entitledFindOut = Text(en: "Not known yet:", zhHant: "尚待查明：")
    static let entitledOnlyIf = Text(en: "depends on:", zhHant: "視下列事項而定：")
    static let entitledApplyTo = Text(en: "Apply to", zhHant: "申請窗口")
    static let entitledPapers = Text(en: "Papers", zhHant: "應備文件")
    static let reliefMust = Text(en: "The authority must grant it.", zhHant: "主管機關應予免除。")
    static let reliefMay = Text(en: "The authority may grant it.", zhHant: "主管機關得減輕或免除。")
}
