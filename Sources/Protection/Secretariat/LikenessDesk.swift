import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Files that may be of one person. The secretariat alone sees them, and a person decides.
package struct LikenessDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        [
            Route(
                .get, "/likenesses", .roles([.coordinator]), as: "likeness.list",
                fields: [FieldSpec("state", .choice(["resolved"])), FieldSpec("page", .number)], list),
            Route(
                .post, "/likenesses/:likeness/resolution", .roles([.coordinator]), as: "likeness.resolved",
                fields: [
                    FieldSpec("resolution", .choice(Likeness.Resolution.allCases.map(\.rawValue)), required: true),
                    FieldSpec("version", .number, required: true),
                ], resolve),
        ]
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let filter = Filter(visit.query, allowing: ["state": ["resolved"]])
        let paging = Paging(visit.query, limit: 20)
        let scope = office.rules.scope(.compare, .existence, of: acting, at: visit.now)
        let order: SQL = filter.isEmpty ? "resolved_at IS NULL" : "resolved_at IS NOT NULL"
        let found = try await office.archive.fetch(
            Query<Likeness>(
                where: """
                    \(order) AND \(scope.condition(person: "likeness.person")) \
                    AND \(scope.condition(person: "likeness.other")) \
                    ORDER BY forms DESC, found_at DESC, id LIMIT \(paging.limitWithNext) OFFSET \(paging.offset)
                    """))
        let (cut, hasNext) = paging.cut(found)
        let known = try await office.confirmed(cut.flatMap { [$0.person, $0.other] }, in: scope)
        let shown = cut.filter { known.isSuperset(of: [$0.person, $0.other]) }
        let people = Array(Set(shown.flatMap { [$0.person, $0.other] }))
        let files = try await files(of: people, for: acting, at: visit.now)
        let page = LikenessesPage(
            pairs: shown.compactMap { LikenessesPage.Pair($0, files) }, hasNext: hasNext,
            address: ListAddress("/likenesses", filter: filter, paging: paging))
        let named = files.filter { $0.value.name != nil || $0.value.identity != nil }.map(\.key)
        return .page(
            page,
            .deed(
                Deed(
                    visit.route, acting: acting, rule: "scope.compare", about: people,
                    looked: named.isEmpty ? [] : [.identity])))
    }

    /// Both files of each pair, as far as identity is granted in each.
    private func files(
        of people: [Person.ID], for acting: Acting, at now: Date
    ) async throws -> [Person.ID: LikenessesPage.File] {
        guard !people.isEmpty else { return [:] }
        let cases = try await office.archive.fetch(StagedCase.query("person IN (\(list: people))", ""))
        let standings = try await office.archive.standings(of: people, for: acting, at: now)
        let grants = Array(
            office.rules.grants(.look, .compartment(.identity), to: acting, given: standings, at: now).values)
        let names = try await office.archive.contents(NameContent.self, under: grants)
        let identities = try await office.archive.contents(IdentityContent.self, under: grants)
        return Dictionary(
            uniqueKeysWithValues: cases.map { found in
                let person = found.record.person
                return (person, LikenessesPage.File(found, names[person], identities[person], office.jurisdiction.zone))
            })
    }

    @Sendable func resolve(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let id: Likeness.ID = try visit.identifier("likeness")
        let found = try await office.archive.fetch(Query<Likeness>.by(id)).first
        // The same steps for a likeness that is not there: someone who never was, refused alike.
        let grant = try await leave(for: found?.person ?? Person.ID(), acting, visit.now)
        let other = try await leave(for: found?.other ?? Person.ID(), acting, visit.now)
        guard let likeness = found,
            let resolution = visit.form["resolution"].flatMap(Likeness.Resolution.init(rawValue:))
        else { throw NotFound() }
        try likeness.isVersion(visit.form)
        var deed = Deed(visit.route, under: grant)
        deed.subjects.append(other.person)
        try await office.archive.commit(
            Change(
                likeness.resolved(resolution, by: acting.worker, at: visit.now), deed: deed,
                provided: grant.premises + other.premises))
        return .seeOther("/likenesses")
    }

    private func leave(for person: Person.ID, _ acting: Acting, _ now: Date) async throws -> Grant {
        let standing = try await office.archive.standing(of: person, for: acting, at: now)
        do { return try office.rules.grant(.compare, .existence, to: acting, given: standing, at: now) } catch {
            throw Refused(error, about: person)
        }
    }
}
