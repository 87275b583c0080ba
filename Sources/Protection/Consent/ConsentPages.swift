import Foundation
import Lexicon
import Policy
import Store
package import Web

/// One consent, duty or protection that a sharing rests on, as a page shows it.
package struct ConsentShown: Encodable, Sendable {
    let id: String
    let kind: Basis.Kind
    let agency: Named
    let purposes: [Purpose]
    let compartments: [Compartment]
    let article: String?
    let since: Moment
    let until: Moment?
    let withdrawnAt: Moment?
    let stands: Bool
    let how: How?

    /// How it was given: shown to those who may see the services part of the file.
    struct How: Encodable, Sendable {
        let language: LanguageCode
        let interpreter: String?
        let evidence: ConsentContent.Attestation
        let explainedBy: Named?
    }

    init(_ row: BasisRow, _ ways: [Filed<ConsentContent>], _ directory: Directory, _ inside: Inside, _ zone: TimeZone) {
        let basis = row.basis
        id = row.id.description
        kind = basis.kind
        agency = Named(basis.agency.description, directory.name(of: basis.agency))
        purposes = Purpose.allCases.filter(basis.purposes.contains)
        compartments = Compartment.allCases.filter(basis.compartments.contains)
        article = basis.article
        since = Moment(basis.from, in: zone)
        until = basis.until.map { Moment($0, in: zone) }
        withdrawnAt = basis.withdrawnAt.map { Moment($0, in: zone) }
        stands = basis.stands(at: inside.now)
        how = ways.last { $0.content.bases.contains(row.id) }.map { filed in
            How(
                language: filed.content.language, interpreter: filed.content.interpreter,
                evidence: filed.content.evidence,
                explainedBy: filed.entry.unit.map { Named($0.description, directory.name(of: $0)) })
        }
    }

    var mayChange: Bool { kind == .consent && withdrawnAt == nil }
}

/// Everything that lets someone see or receive a part of the file: what was agreed to, and what the law orders.
package struct ConsentsPage: Page {
    let path: String
    let casePath: String
    let consents: [ConsentShown]
    let mayAgree: Bool
    let isChild: Bool

    package func title(_ say: Words) -> String { say(.consentsHeading) }

    package func body(_ say: Words, _ forms: Forms) -> HTML {
        let ask = mayAgree ? Link(.consentAsk, to: "\(path)/new", isButton: true).html(say) : .empty
        let child: HTML = isChild ? Inset(.plain, HTML.paragraph(say(.consentOfChild))).html : .empty
        let standing = consents.filter(\.stands)
        let ended = consents.filter { !$0.stands }
        let none: HTML = standing.isEmpty ? .paragraph(say(.consentNone)) : .empty
        let past: HTML =
            ended.isEmpty ? .empty : Details(.consentsEnded(ended.count), ended.html { card($0, say) }).html(say)
        return """
            \(Link.back(to: casePath, .backToCase, say))\(HTML.paragraph(say(.consentsLead)))\(child)\
            \(none)\(standing.html { card($0, say) })\(past)\(ask.isEmpty ? HTML.empty : buttonRow(ask))
            """
    }

    private func card(_ consent: ConsentShown, _ say: Words) -> HTML {
        var rows = [
            SummaryList.Row(.consentRestsOn, html: restsOn(consent, say)),
            SummaryList.Row(.consentPurposes, say.list(consent.purposes.map { say(.purpose($0)) })),
            SummaryList.Row(.consentParts, say.list(consent.compartments.map { say(.compartment($0)) })),
        ]
        // An end that is near is not to be looked for.
        if let until = consent.until { rows.append(.init(.consentUntil, html: until.html(say))) }
        if let withdrawn = consent.withdrawnAt { rows.append(.init(.consentWithdrawnAt, html: withdrawn.html(say))) }
        var more = [SummaryList.Row(.consentSince, html: consent.since.html(say))]
        if consent.until == nil { more.append(.init(.consentUntil, say(.consentUntilWithdrawn(consent.kind)))) }
        if let how = consent.how { more += self.rows(how, say) }
        let actions: HTML =
            consent.mayChange
            ? buttonRow(
                Link(.consentWithdraw, to: "\(path)/\(consent.id)/withdrawal", about: consent.agency.text).html(say),
                consent.compartments.count > 1
                    ? Link(.consentNarrow, to: "\(path)/\(consent.id)/narrowing", about: consent.agency.text).html(say)
                    : .empty) : .empty
        return """
            <section class="basis"><h2>\(say(consent.agency.text))</h2>\(SummaryList(rows).html(say))\
            \(Details(.consentHow, SummaryList(more).html(say)).html(say))\(actions)</section>
            """
    }

    private func restsOn(_ consent: ConsentShown, _ say: Words) -> HTML {
        let kind: HTML = "\(say(.basisKind(consent.kind)))"
        guard let article = consent.article else { return kind }
        return "\(kind)<br>\(article)<p class=\"hint\">\(say(.basisNotTheirs))</p>"
    }

    private func rows(_ how: ConsentShown.How, _ say: Words) -> [SummaryList.Row] {
        var rows = [SummaryList.Row(.consentLanguage, how.language.name(in: say.language))]
        if let interpreter = how.interpreter { rows.append(.init(.consentInterpreter, html: .name(interpreter))) }
        rows.append(.init(.consentEvidence, say(.evidence(how.evidence))))
        if let unit = how.explainedBy { rows.append(.init(.consentExplainedBy, say(unit.text))) }
        return rows
    }
}

/// Writes down what someone agrees to, after it was explained.
package struct ConsentAskPage: Page {
    let path: String
    let agencies: [Named]
    var entered = Fields()
    var problems: [Problem] = []

    enum CodingKeys: String, CodingKey { case path, agencies }

    package func title(_ say: Words) -> String { say(.consentAskHeading) }

    package func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let contents: HTML = """
            \(inputs.once)\(inputs.select("agency", .consentAgency, agencies.map { Choice($0.code, $0.text) }))\
            \(inputs.checkboxes("purposes", .consentPurposes, ConsentForm.purposes.map { Choice($0, .purpose($0)) }))\
            \(inputs.checkboxes(
                "compartments", .consentParts, Compartment.allCases.map { Choice($0, .compartment($0)) },
                hint: .consentPartsHint))\
            \(inputs.date(
                "until", .consentUntilAsk, hint: .consentUntilHint, allowsAbout: false, allowsUnknown: false))\
            \(HowGiven.inputs(inputs, say))\(inputs.checkbox("agreed", .consentAgreed, hint: .consentAgreedHint))\
            \(buttonRow(Button(.consentRecord).html(say), Link(.cancel, to: path).html(say)))
            """
        return """
            \(Link.back(to: path, say))\(inputs.errorSummary)\(HTML.paragraph(say(.consentAskLead)))\
            \(Inset(.plain, HTML.paragraph(say(.consentHelpGoesOn))).html)\(forms.post(to: path, contents))
            """
    }
}

/// Takes parts out of a consent.
package struct NarrowingPage: Page {
    let path: String
    let back: String
    let agency: Named
    let compartments: [Compartment]
    let version: Int
    let entered: Fields
    let problems: [Problem]

    enum CodingKeys: String, CodingKey { case path, agency, compartments, version }

    package func title(_ say: Words) -> String { say(.narrowingHeading) }

    package func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let contents: HTML = """
            \(inputs.hidden("version", version))\
            \(inputs.checkboxes(
                "compartments", .narrowingKeep, compartments.map { Choice($0, .compartment($0)) },
                hint: .narrowingHint))\
            \(HowGiven.inputs(inputs, say))\
            \(buttonRow(Button(.narrowingSave).html(say), Link(.cancel, to: back).html(say)))
            """
        return """
            \(Link.back(to: back, say))\(inputs.errorSummary)<p><strong>\(say(agency.text))</strong></p>\
            \(HTML.paragraph(say(.narrowingLead)))\(forms.post(to: path, contents))
            """
    }
}

/// Says what stops with a withdrawal, and that help does not, before it is done.
package struct WithdrawalPage: Page {
    let path: String
    let back: String
    let agency: Named
    let compartments: [Compartment]
    let hasUnanswered: Bool
    let hasAccepted: Bool
    let version: Int

    package func title(_ say: Words) -> String { say(.withdrawalHeading) }

    package func body(_ say: Words, _ forms: Forms) -> HTML {
        let parts = say.list(compartments.map { say(.compartment($0)) })
        var stops: HTML = "<li>\(say(.withdrawalCloses, ["parts": parts]))</li><li>\(say(.withdrawalTells))</li>"
        if hasUnanswered { stops += "<li>\(say(.withdrawalEndsRequests))</li>" }
        if hasAccepted { stops += "<li>\(say(.withdrawalKeepsHelp))</li>" }
        let contents: HTML = """
            \(Inputs(say).hidden("version", version))\
            \(buttonRow(Button(.withdrawalConfirm, .grave).html(say), Link(.withdrawalNot, to: back).html(say)))
            """
        return """
            \(Link.back(to: back, say))<p><strong>\(say(agency.text))</strong></p><h2>\(say(.withdrawalStops))</h2>\
            <ul>\(stops)</ul>\(Inset(.plain, HTML.paragraph(say(.consentHelpGoesOn))).html)\
            \(forms.post(to: path, contents))
            """
    }
}
