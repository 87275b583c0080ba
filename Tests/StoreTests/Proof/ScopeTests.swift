import Foundation
import Lexicon
import Policy
import Store
import Testing

/// A random population of three agencies, in the database and in memory.
private struct Population {
    var people: [PersonRow] = []
    var assignments: [Person.ID: [Assignment]] = [:]
    var bases: [Person.ID: [Basis]] = [:]
    var conflicts: [Person.ID: [Conflict]] = [:]
    let units: [(unit: AgencyUnit.ID, agency: Agency.ID)]
    let workers = (0..<4).map { _ in Worker.ID() }

    static let rules = Rulebook()
    static let times = (0..<5).map { House.start.addingTimeInterval(Double($0) * 1_000) }

    init(_ count: Int, using seeded: inout Seeded) {
        units = (0..<3).flatMap { _ in
            let agency = Agency.ID()
            return (0..<2).map { _ in (AgencyUnit.ID(), agency) }
        }
        for _ in 0..<count {
            let person = PersonRow(openedAt: House.start)
            people.append(person)
            assignments[person.id] = (0..<seeded.below(9)).map { _ in
                Assignment(
                    person: person.id, unit: seeded.pick(units).unit, relation: seeded.pick(Relation.allCases),
                    since: seeded.pick(Self.times), until: seeded.chance(50) ? seeded.pick(Self.times) : nil)
            }
            bases[person.id] = (0..<seeded.below(7)).map { _ in
                Basis(
                    person: person.id, kind: seeded.pick(Basis.Kind.allCases), agency: seeded.pick(units).agency,
                    purposes: seeded.subset(Purpose.allCases, percent: 60),
                    compartments: seeded.subset(Compartment.allCases, percent: 70), article: "article 1",
                    from: seeded.pick(Self.times), until: seeded.chance(40) ? seeded.pick(Self.times) : nil,
                    withdrawnAt: seeded.chance(25) ? seeded.pick(Self.times) : nil)
            }
            conflicts[person.id] = (0..<seeded.below(3)).map { _ in
                Conflict(
                    person: person.id,
                    party: seeded.chance(50) ? .unit(seeded.pick(units).unit) : .worker(seeded.pick(workers)),
                    liftedAt: seeded.chance(30) ? seeded.pick(Self.times) : nil)
            }
        }
    }

    func keep(in house: House) async throws {
        for person in people {
            let beside: [any Stored] =
                (assignments[person.id] ?? []).map { $0 as any Stored } + (bases[person.id] ?? []).map { BasisRow($0) }
                + (try (conflicts[person.id] ?? []).map(Self.row))
            try await house.archive.commit(Change(person, beside: beside, deed: Deed("case.opened", rule: "test")))
        }
    }

    private static func row(_ conflict: Conflict) throws -> ConflictRow {
        let row = ConflictRow(
            id: conflict.id, person: conflict.person, party: conflict.party, reason: Data("why".utf8), by: .init(),
            at: House.start)
        return try conflict.liftedAt.map { try row.lifted(by: .init(), because: Data("no".utf8), at: $0) } ?? row
    }

    func standing(of person: Person.ID, for acting: Acting, at now: Date) -> Standing {
        let standing = (assignments[person] ?? []).filter { $0.unit == acting.unit }
            .filter { $0.stands(at: now, on: (bases[person] ?? []).filter { $0.agency == acting.agency }) }
        return Standing(
            person: person, relations: Set(standing.map(\.relation)),
            bases: (bases[person] ?? []).filter { $0.agency == acting.agency }, conflicts: conflicts[person] ?? [])
    }

    func granted(_ action: Action, _ matter: Matter, _ acting: Acting, _ now: Date, of people: some Sequence<PersonRow>)
        -> Set<Person.ID>
    {
        Set(
            people.map(\.id).filter { person in
                let standing = standing(of: person, for: acting, at: now)
                return (try? Self.rules.grant(action, matter, to: acting, given: standing, at: now)) != nil
            })
    }

    func acting(_ role: Role, _ function: UnitFunction, _ purpose: Purpose, using seeded: inout Seeded) -> Acting {
        let place = seeded.pick(units)
        return Acting(
            worker: seeded.pick(workers), role: role, unit: place.unit, agency: place.agency, function: function,
            purpose: purpose)
    }
}

@Suite struct `A list` {
    /// Emergencies open single files and never lists, so there are none in the population.
    @Test(arguments: DriverKind.allCases, Role.allCases)
    func `shows exactly the people whom the rulebook grants one by one`(_ kind: DriverKind, _ role: Role) async throws {
        var seeded = Seeded(UInt64(Role.allCases.firstIndex(of: role) ?? 0))
        let population = Population(40, using: &seeded)
        let house = try await House(kind)
        try await population.keep(in: house)
        var shown = 0
        for function in UnitFunction.allCases {
            for purpose in Purpose.allCases {
                for matter in Matter.allCases {
                    for action in Action.allCases {
                        let asked = Asked(
                            role: role, function: function, purpose: purpose, matter: matter, action: action)
                        shown += try await compare(asked, population, house, using: &seeded)
                    }
                }
            }
        }
        let mayNothing: Set<Role> = [.statistician, .auditor, .administrator, .tradeAnalyst, .enforcementOfficer]
        #expect((shown == 0) == mayNothing.contains(role), "\(shown) were shown")
    }

    private struct Asked {
        let role: Role, function: UnitFunction, purpose: Purpose, matter: Matter, action: Action
    }

    private func compare(
        _ asked: Asked, _ population: Population, _ house: House, using seeded: inout Seeded
    ) async throws -> Int {
        let isHeld = asked.function == asked.role.function
        var shown = 0
        var rounds = 1
        while rounds > 0 {
            rounds -= 1
            let acting = population.acting(asked.role, asked.function, asked.purpose, using: &seeded)
            let now = seeded.pick(Population.times)
            let scope = Population.rules.scope(asked.action, asked.matter, of: acting, at: now)
            // Where something may be in scope, several units and moments; where the role is not held, a few people
            // tell as much as all.
            if !scope.relations.isEmpty, shown == 0, rounds == 0 { rounds = seeded.chance(90) ? 1 : 0 }
            let some = isHeld ? population.people[...] : population.people.prefix(2)
            let granted = population.granted(asked.action, asked.matter, acting, now, of: some)
            guard isHeld || !scope.relations.isEmpty || seeded.chance(2) else {
                #expect(granted.isEmpty)
                continue
            }
            let found = try await house.archive.fetch(Query<PersonRow>(where: scope.condition(person: "person.id")))
            #expect(Set(found.map(\.id)) == granted, "\(asked) at \(now)")
            shown += found.count
        }
        return shown
    }

    @Test(arguments: DriverKind.allCases)
    func `rests on the same reading of a case as a single look`(_ kind: DriverKind) async throws {
        var seeded = Seeded(77)
        let population = Population(30, using: &seeded)
        let house = try await House(kind)
        try await population.keep(in: house)
        for person in population.people {
            let acting = population.acting(.caseManager, .caseManagement, .protection, using: &seeded)
            let now = seeded.pick(Population.times)
            let read = try await house.archive.standing(of: person.id, for: acting, at: now)
            let known = population.standing(of: person.id, for: acting, at: now)
            #expect(read.relations == known.relations)
            #expect(Set(read.bases.map(\.id)) == Set(known.bases.map(\.id)))
            let bars = known.conflicts.filter {
                [.unit(acting.unit), .worker(acting.worker)].contains($0.party)
            }
            #expect(Set(read.conflicts.map(\.id)) == Set(bars.map(\.id)))
        }
    }
}
