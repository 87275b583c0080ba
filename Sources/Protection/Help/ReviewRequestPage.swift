import Foundation
import Lexicon
import Packs
import Policy
import Web

/// Third step: exactly what is handed over, what it rests on, and what the law pays.
struct ReviewRequestPage: Page {
    let path: String
    let service: Named
    let offer: OfferShown
    let agency: Named
    let facts: [FactShown]
    let missing: [Named]
    /// Where what is missing can be written down, by whoever may.
    private let filePath: String?
    /// The parts that a consent would name.
    let named: [Compartment]
    let purpose: Purpose
    let ground: Ground
    let isAskedAlready: Bool
    let isUrgent: Bool
    let caps: [CapShown]
    let edition: String
    let entered: Fields
    let problems: [Problem]

    enum CodingKeys: String, CodingKey {
        case path, service, offer, agency, facts, missing, named, purpose, ground, isAskedAlready, isUrgent, caps,
            edition
    }

    /// What the request can rest on.
    enum Ground: Encodable, Sendable, Equatable {
        case stands(Basis.Kind, article: String?)
        case consent
        /// Nobody has asked the person, and this worker may not write the answer down.
        case notTheirs
    }

    /// Who is, or may be, a child.
    let child: Child?

    struct Child: Encodable, Sendable, Equatable { let article: String }

    init(
        _ plan: RequestPlan, path: String, offer: OfferShown, agency: Named, jurisdiction: Jurisdiction,
        entered: Fields, problems: [Problem]
    ) {
        let assistance = jurisdiction.assistance
        self.path = path
        service = Named(plan.service.id, Text(plan.service.names))
        self.offer = offer
        self.agency = agency
        let codes = FileCodes(jurisdiction)
        facts = plan.package.items.map { FactShown($0, codes) }
        missing = plan.missing.map { Named($0.id, Text($0.names)) }
        filePath =
            plan.missing.contains { plan.inside.allows(.record, .compartment($0.compartment)) }
            ? "/cases/\(plan.inside.record.id)/file" : nil
        named = Compartment.allCases.filter(plan.named.contains)
        purpose = plan.service.purpose
        isAskedAlready = plan.isAskedAlready
        isUrgent = plan.service.isEmergency
        caps = assistance.kind(plan.service.kind)?.caps.map { CapShown($0, currency: jurisdiction.currency) } ?? []
        edition = plan.edition
        let isChild = plan.inside.record.ageGroup.isProtectedAsChild
        child = isChild ? Child(article: plan.childArticle) : nil
        if let basis = plan.standingBasis {
            ground = .stands(basis.kind, article: basis.article)
        } else {
            ground = isChild || plan.inside.allows(.agree) ? .consent : .notTheirs
        }
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.reviewHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let back = Link.back(to: "\(path)/new?service=\(service.code)", say)
        let who = SummaryList([
            .init(.requestKind, say(service.text)), .init(.requestTo, say(offer.unit.text)),
            .init(.helpName, say(offer.name.text)), .init(.helpFree, html: offer.places(say)),
        ]).html(say)
        let full: HTML = offer.free == 0 ? Inset(.warning, .paragraph(say(.reviewFull))).html : .empty
        return """
            \(back)\(inputs.errorSummary)\(who)\(full)\(handedOver(say))\(CapShown.table(caps, say))\
            \(isAskedAlready ? Inset(.warning, .paragraph(say(.requestAlready))).html : form(inputs, say, forms))
            """
    }

    private func handedOver(_ say: Words) -> HTML {
        let told: HTML =
            facts.isEmpty
            ? .paragraph(say(.reviewEmpty)) : HTML.paragraph(say(.reviewLead)) + FactShown.table(facts, say)
        let more: HTML =
            missing.isEmpty
            ? .empty
            : """
            <p class="hint">\(say(.reviewMissing)) \(say.list(missing.map { say($0.text) })) \
            \(filePath.map { Link(.reviewRecord, to: $0).html(say) })</p>
            """
        return "<section>\(told)\(more)</section>"
    }

    private func form(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard ground != .notTheirs else { return Inset(.warning, .paragraph(say(.reviewMayNotAgree))).html }
        let contents: HTML = """
            \(inputs.hidden("service", service.code))\(inputs.hidden("offer", offer.id))\
            \(inputs.hidden("shown", edition))\(child.map { childCare($0, inputs, say) } ?? consent(inputs, say))\
            \(buttonRow(Button(.requestSend).html(say), Link(.cancel, to: path).html(say)))
            """
        return forms.post(to: path, contents)
    }

    private func consent(_ inputs: Inputs, _ say: Words) -> HTML {
        let heading: HTML = "<h2>\(say(.reviewConsent))</h2>"
        switch ground {
        case .stands(.consent, _): return heading + .paragraph(say(.reviewCovered))
        case .stands(let kind, let article):
            return heading
                + "<p>\(say(.reviewCoveredOtherwise)) \(say(.basisKind(kind)))\(article.map { " · \($0)" } ?? "")</p>"
        case .consent, .notTheirs: break
        }
        let lead = say(
            .reviewConsentLead,
            [
                "agency": say(agency.text), "parts": say.list(named.map { say(.compartment($0)) }),
                "purpose": say(.purpose(purpose)),
            ])
        return """
            \(heading)\(HTML.paragraph(lead))\(Inset(.plain, HTML.paragraph(say(.consentHelpGoesOn))).html)\
            \(HowGiven.inputs(inputs, say))\(inputs.checkbox("agreed", .consentAgreed, hint: .consentAgreedHint))
            """
    }

    private func childCare(_ child: Child, _ inputs: Inputs, _ say: Words) -> HTML {
        let urgent: HTML = isUrgent ? Inset(.plain, HTML.paragraph(say(.serviceUrgent))).html : .empty
        return """
            <h2>\(say(.reviewChild))</h2><p>\(say(.reviewChildLead, ["article": child.article]))</p>\(urgent)\
            \(inputs.checkbox("best-interests", .childDetermined))\(inputs.checkbox("guardian", .childGuardian))\
            \(inputs.textarea("view", .childView, hint: .childViewHint, limit: RequestForm.viewLengthMax, rows: 4))
            """
    }
}
