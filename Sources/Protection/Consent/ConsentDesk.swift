import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Where an agreement is written down, narrowed and withdrawn, by whoever has a part in the case that lets them.
package struct ConsentDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    /// Whoever may write down that someone no longer agrees; agreeing needs more, and is asked of the rulebook.
    static let roles: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .caseManager, .serviceWorker, .lawyer,
        .prosecutor,
    ]

    package var routes: [Route] {
        let one = "/cases/:case/consents/:basis"
        return [
            Route(.get, "/cases/:case/consents", .roles(Self.roles), as: "consents.read", list),
            Route(.get, "/cases/:case/consents/new", .roles(Self.roles), as: "consent.asked", ask),
            Route(
                .post, "/cases/:case/consents", .roles(Self.roles), as: "consent.given",
                fields: ConsentForm.fields + [.once], give),
            Route(.get, "\(one)/narrowing", .roles(Self.roles), as: "consent.narrowing-asked", askNarrowing),
            Route(
                .post, "\(one)/narrowing", .roles(Self.roles), as: "consent.narrowed", fields: NarrowingForm.fields,
                narrow),
            Route(.get, "\(one)/withdrawal", .roles(Self.roles), as: "consent.withdrawal-asked", askWithdrawal),
            Route(
                .post, "\(one)/withdrawal", .roles(Self.roles), as: "consent.withdrawn",
                fields: [FieldSpec("version", .number, required: true)], withdraw),
        ]
    }

    // MARK: - What was agreed to

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .withdraw)
        let looks = inside.looks([.services])
        let (bases, directory) = (try await seen(inside), try await office.directory())
        let file = try await office.archive.file(of: inside.person, under: looks)
        let ways = try file.all(ConsentContent.self)
        let page = ConsentsPage(
            path: "/cases/\(inside.record.id)/consents", casePath: "/cases/\(inside.record.id)",
            consents: bases.map { ConsentShown($0, ways, directory, inside, office.jurisdiction.zone) },
            mayAgree: inside.allows(.agree) && !inside.record.ageGroup.isProtectedAsChild,
            isChild: inside.record.ageGroup.isProtectedAsChild)
        return .page(page, .deed(Deed(visit.route, under: inside.grant, looked: file.looked)))
    }

    /// Whoever may hand on sees every agreement, and writes down the end of any; another sees those that name its own
    /// agency. A shelter need not know who else has a part of the file, and must not be able to end it.
    private func seen(_ inside: Inside) async throws -> [BasisRow] {
        let all = try await office.bases(of: inside.person)
        guard !inside.allows(.share) else { return all }
        return all.filter { $0.basis.agency == inside.acting.agency }
    }

    // MARK: - Agreeing

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let inside = try await forAdult(visit)
        let page = ConsentAskPage(
            path: "/cases/\(inside.record.id)/consents", agencies: agencies(try await office.directory()))
        return .page(page, .deed(Deed(visit.route, under: inside.grant)))
    }

    @Sendable func give(_ visit: Visit) async throws -> Answer {
        let inside = try await forAdult(visit)
        let agencies = agencies(try await office.directory())
        let path = "/cases/\(inside.record.id)/consents"
        let form: ConsentForm
        do {
            let known = Set(agencies.compactMap { Agency.ID($0.code) })
            form = try ConsentForm(visit.form, known: known, zone: office.jurisdiction.zone, at: visit.now)
        } catch {
            let page = ConsentAskPage(path: path, agencies: agencies, entered: visit.form, problems: error.all)
            return .page(page, status: 422, .deed(Deed(visit.route, under: inside.grant)))
        }
        let rows = form.terms.given(by: inside.person, at: visit.now)
        guard let first = rows.first else { throw NotFound() }
        let how = try await filed(form.how, of: rows.map(\.id), inside, as: visit.once())
        do {
            try await office.archive.commit(
                Change(
                    first, beside: Array(rows.dropFirst()) + how, deed: Deed(visit.route, under: inside.grant),
                    provided: inside.grant.premises))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: two consents of the same kind would have to be withdrawn twice.
            return .seeOther(path, .deed(Deed(visit.route, under: inside.grant)))
        }
        return .seeOther(path)
    }

    /// A child's sharing rests on best interests, never on a consent that somebody had a child give.
    private func forAdult(_ visit: Visit) async throws -> Inside {
        let inside = try await office.enter(visit, .agree)
        guard !inside.record.ageGroup.isProtectedAsChild else { throw NotFound() }
        return inside
    }

    /// How it was given goes into the file, under the key of its compartment.
    private func filed(
        _ how: HowGiven, of bases: [Basis.ID], _ inside: Inside, as id: Identifier<FileEntry> = .init()
    ) async throws -> [any Stored] {
        var keys = try await office.archive.keys(of: inside.person)
        let content = ConsentContent(
            bases: bases, language: how.language, interpreter: how.interpreter, explainedBy: inside.acting.worker,
            evidence: how.evidence)
        let blank = FileEntry(blank: id, of: inside.person, in: ConsentContent.compartment, at: inside.now)
        let entry = try keys.file(
            content, replacing: blank, by: inside.acting.worker, of: inside.acting.unit, at: inside.now)
        return keys.fresh + [entry]
    }

    /// The agencies that can be named: those with a unit that has some part in helping or deciding.
    private func agencies(_ directory: Directory) -> [Named] {
        let functions: [UnitFunction] = [
            .firstResponse, .secretariat, .identification, .caseManagement, .service, .legalAid, .prosecution,
        ]
        let agencies = Set(functions.flatMap(directory.units).map(\.agency))
        return agencies.map { Named($0.description, directory.name(of: $0)) }
            .sorted { ($0.text(in: .en), $0.code) < ($1.text(in: .en), $1.code) }
    }
}

extension ConsentDesk {
    // MARK: - Agreeing to less

    @Sendable func askNarrowing(_ visit: Visit) async throws -> Answer {
        let (inside, row) = try await enter(visit)
        return .page(try await narrowing(row, inside), .deed(Deed(visit.route, under: inside.grant)))
    }

    @Sendable func narrow(_ visit: Visit) async throws -> Answer {
        let (inside, row) = try await enter(visit)
        try row.isVersion(visit.form)
        let form: NarrowingForm
        do { form = try NarrowingForm(visit.form, of: row.basis) } catch {
            let page = try await narrowing(row, inside, entered: visit.form, problems: error.all)
            return .page(page, status: 422, .deed(Deed(visit.route, under: inside.grant)))
        }
        let around = try await office.surroundings(of: inside.person)
        let (withdrawn, kept, beside) = try ConsentWithdrawal.narrowing(
            of: row, to: form.compartments, amid: around, at: visit.now)
        let how = try await filed(form.how, of: [kept.id], inside)
        try await office.archive.commit(
            Change(
                withdrawn, beside: beside + how, deed: Deed(visit.route, under: inside.grant),
                provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)/consents")
    }

    private func narrowing(
        _ row: BasisRow, _ inside: Inside, entered: Fields? = nil, problems: [Problem] = []
    ) async throws -> NarrowingPage {
        let compartments = Compartment.allCases.filter(row.basis.compartments.contains)
        return NarrowingPage(
            path: "/cases/\(inside.record.id)/consents/\(row.id)/narrowing",
            back: "/cases/\(inside.record.id)/consents",
            agency: Named(row.basis.agency.description, try await office.directory().name(of: row.basis.agency)),
            compartments: compartments, version: row.version,
            entered: entered ?? Fields(compartments.map { ("compartments", $0.rawValue) }), problems: problems)
    }

    // MARK: - No longer agreeing

    @Sendable func askWithdrawal(_ visit: Visit) async throws -> Answer {
        let (inside, row) = try await enter(visit)
        let around = try await office.surroundings(of: inside.person)
        let requests = around.requests.filter { $0.basis == row.id }
        let page = WithdrawalPage(
            path: "/cases/\(inside.record.id)/consents/\(row.id)/withdrawal",
            back: "/cases/\(inside.record.id)/consents",
            agency: Named(row.basis.agency.description, around.directory.name(of: row.basis.agency)),
            compartments: Compartment.allCases.filter(row.basis.compartments.contains),
            hasUnanswered: requests.contains(where: \.canFallAway), hasAccepted: requests.contains(where: \.takesPlace),
            version: row.version)
        return .page(page, .deed(Deed(visit.route, under: inside.grant)))
    }

    @Sendable func withdraw(_ visit: Visit) async throws -> Answer {
        let (inside, row) = try await enter(visit)
        try row.isVersion(visit.form)
        let around = try await office.surroundings(of: inside.person)
        let (withdrawn, beside) = try ConsentWithdrawal.changes(
            of: row, amid: around, writtenDownBy: inside.acting.unit, at: visit.now)
        try await office.archive.commit(
            Change(
                withdrawn, beside: beside, deed: Deed(visit.route, under: inside.grant),
                provided: inside.grant.premises + [ConsentWithdrawal.premise(of: row, amid: around)]))
        // Whoever writes down that the person no longer agrees with their own unit may find no case to come back to.
        let endsOwn = beside.contains { ($0 as? Assignment)?.unit == inside.acting.unit }
        return .seeOther(endsOwn ? "/cases" : "/cases/\(inside.record.id)/consents")
    }

    /// A consent that stands, of this person, that the worker may see. A duty's basis is not found here: it cannot be
    /// withdrawn.
    private func enter(_ visit: Visit) async throws -> (Inside, BasisRow) {
        let inside = try await office.enter(visit, .withdraw)
        let id: Basis.ID = try visit.identifier("basis")
        guard let row = try await seen(inside).first(where: { $0.id == id }), row.basis.kind == .consent,
            row.basis.withdrawnAt == nil
        else { throw NotFound() }
        return (inside, row)
    }
}
