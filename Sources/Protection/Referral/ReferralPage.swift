import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// One referral: how it stands, and the parts of the file that the reader's grants open. The rest is not there.
struct ReferralPage: Page {
    static let parts: Set<Compartment> = Opening.compartments

    let caseID: CaseRecord.ID
    let reference: String
    let ageGroup: AgeGroup
    let status: Referral.Status
    let basis: Basis.Kind
    let article: String?
    let sentAt: Moment
    let seenAt: Moment?
    let takenUpAt: Moment?
    let mayTakeUp: Bool
    let name: NameContent?
    let identity: IdentityContent?
    let contact: ContactContent?
    let residence: StatusContent?
    let account: AccountContent?
    let needs: NeedsContent?
    let child: ChildViewContent?
    private let articleWords: Text?
    private let from: Text
    private let to: Text
    private let codes: FileCodes

    init(
        _ record: CaseRecord, _ referral: Referral, _ file: OpenFile, from: Text, to: Text, zone: TimeZone,
        mayTakeUp: Bool, codes: FileCodes, jurisdiction: Jurisdiction
    ) throws {
        caseID = record.id
        reference = record.reference.text
        ageGroup = record.ageGroup
        status = referral.status
        basis = referral.basis
        article = referral.article
        articleWords = referral.article.map { Text(article: $0, jurisdiction) }
        sentAt = Moment(referral.sentAt, in: zone)
        seenAt = referral.seenAt.map { Moment($0, in: zone) }
        takenUpAt = referral.takenUpAt.map { Moment($0, in: zone) }
        self.mayTakeUp = mayTakeUp
        name = try file.latest()?.content
        identity = try file.latest()?.content
        contact = try file.latest()?.content
        residence = try file.latest()?.content
        account = try file.latest()?.content
        needs = try file.latest()?.content
        child = try file.latest()?.content
        self.from = from
        self.to = to
        self.codes = codes
    }

    func title(_ say: Words) -> String { say(.referralHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        pressing(say) + SummaryList(course(say)).html(say) + uptake(say, forms) + contents(say)
    }

    /// What cannot wait stands above everything else.
    private func pressing(_ say: Words) -> HTML {
        let tags = PressingReferral(contact, needs).tags(say)
        return tags.isEmpty ? .empty : "<p>\(tags)</p>"
    }

    private func course(_ say: Words) -> [SummaryList.Row] {
        var rows: [SummaryList.Row] = [
            .init(.caseReference, html: Link(Text(verbatim: reference), to: "/cases/\(caseID)").html(say)),
            .init(.referralStatus, html: StatusTag(.status(status), status.tone).html(say)),
            .init(.sentBy, html: say.html(from)), .init(.sentTo, html: say.html(to)),
            .init(.sentAt, html: sentAt.html(say)),
            .init(.restsOn, say(.footing(basis)) + (articleWords.map { " · \(say($0))" } ?? "")),
            .init(.ageOfPerson, html: say.html(.ageGroup(ageGroup))),
        ]
        if let seenAt { rows.append(.init(.seenAt, html: seenAt.html(say))) }
        if let takenUpAt { rows.append(.init(.takenUpAt, html: takenUpAt.html(say))) }
        return rows
    }

    private func uptake(_ say: Words, _ forms: Forms) -> HTML {
        guard mayTakeUp else { return .empty }
        return Inset(
            .plain,
            "<p>\(say.html(.takeUpLead))</p>"
                + forms.post(to: "/cases/\(caseID)/referral/uptake", buttonRow(Button(.takeUp).html(say)))
        ).html
    }

    private func contents(_ say: Words) -> HTML {
        var parts = HTML()
        func part(_ compartment: Compartment, _ rows: [SummaryList.Row?]) {
            let rows = rows.compactMap(\.self)
            guard !rows.isEmpty else { return }
            parts += "<h2>\(say.html(.compartment(compartment)))</h2>" + SummaryList(rows).html(say)
        }
        part(.identity, identityRows(say))
        part(.contact, contactRows(say))
        part(
            .immigration,
            [
                .flag(.householdRegistration, residence?.householdRegistration, say),
                .flag(.workVisa, residence?.workVisa, say),
            ])
        part(
            .account,
            [
                .list(.signsNoticed, named(account?.indicators, of: "indicator#", say)),
                .list(.meansNoticed, named(account?.means, of: "means#", say)),
                .list(.actsNoticed, named(account?.acts, of: "act#", say)), .typed(.inTheirWords, account?.words),
            ])
        part(
            .services,
            [
                .list(.helpAskedFor, (needs?.kinds ?? []).map { say(codes.help($0).text) }),
                .typed(.moreOnHelp, needs?.words),
            ])
        part(
            .family,
            [
                .typed(.childsView, child?.view),
                .list(.accompaniedBy, named(child?.accompanied.map { [$0] }, of: "accompanied", say)),
            ])
        return parts
    }

    private func named(_ codes: [String]?, of field: String, _ say: Words) -> [String] {
        (codes ?? []).map { say(self.codes.named($0, of: field).text) }
    }

    private func identityRows(_ say: Words) -> [SummaryList.Row?] {
        [
            name.map { .init(.nameAsWished, html: .name($0.asWished)) },
            name.flatMap { $0.also.isEmpty ? nil : .init(.otherNames, html: .name(say.list($0.also))) },
            identity?.born.map { .init(.born, $0.text(in: say.language)) },
            identity.flatMap { $0.gender == .unknown ? nil : .init(.gender, html: say.html(.gender($0.gender))) },
            identity.flatMap { identity in
                .list(.nationality, identity.nationalities.map { AnswerLists.nationality($0.description, say) })
            },
        ]
    }

    private func contactRows(_ say: Words) -> [SummaryList.Row?] {
        guard let contact else { return [] }
        return [
            .flag(.immediateDanger, contact.immediateDanger, say), .typed(.reasonForConcern, contact.reasonForConcern),
            .typed(.whereabouts, contact.whereabouts), .typed(.phone, contact.phone),
            .list(.othersSeePhone, named(contact.othersSeePhone.map { [$0] }, of: "others-see-phone", say)),
            .typed(.safeHours, contact.safeHours),
            contact.phone == nil ? nil : .flag(.mayLeaveName, contact.mayLeaveName, say),
            contact.language.map { .init(.spokenLanguage, $0.name(in: say.language)) },
            .flag(.needsInterpreter, contact.needsInterpreter, say),
            .typed(.interpreterWish, contact.interpreterWish),
        ]
    }

    private enum CodingKeys: CodingKey {
        case caseID, reference, ageGroup, status, basis, article, sentAt, seenAt, takenUpAt, mayTakeUp, name, identity
        case contact, residence, account, needs, child
    }
}

extension SummaryList.Row? {
    static func typed(_ key: Text, _ value: String?) -> Self { value.map { SummaryList.Row(key, html: .typed($0)) } }

    static func flag(_ key: Text, _ value: Bool?, _ say: Words) -> Self {
        value.map { SummaryList.Row(key, say($0 ? .yes : .no)) }
    }

    static func list(_ key: Text, _ names: [String]) -> Self {
        guard !names.isEmpty else { return nil }
        return SummaryList.Row(key, html: #"<ul class="plain">\#(names.html { "<li>\($0)</li>" })</ul>"#)
    }
}
