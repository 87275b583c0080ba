import Foundation
import Lexicon
import Policy

/// Everything that the rulebook can be asked, so that a test can ask all of it.
enum Space {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)
    static let person = Person.ID()
    static let someoneElse = Person.ID()
    static let worker = Worker.ID()
    static let colleague = Worker.ID()
    static let unit = AgencyUnit.ID()
    static let agency = Agency.ID()
    static let otherAgency = Agency.ID()

    static func acting(_ role: Role, in function: UnitFunction, for purpose: Purpose) -> Acting {
        Acting(worker: worker, role: role, unit: unit, agency: agency, function: function, purpose: purpose)
    }

    /// Everyone at work in a unit where their role is held, for every purpose.
    static let seated: [Acting] = Role.allCases.flatMap { role in
        Purpose.allCases.map { acting(role, in: role.function, for: $0) }
    }

    /// The same roles in units where they are not held.
    static let misplaced: [Acting] = Role.allCases.flatMap { role in
        UnitFunction.allCases.filter { $0 != role.function }.flatMap { function in
            Purpose.allCases.map { acting(role, in: function, for: $0) }
        }
    }

    /// No relation, one, or two.
    static let relations: [Set<Relation>] = {
        let all = Relation.allCases
        let pairs = all.indices.flatMap { first in all.indices.dropFirst(first + 1).map { Set([all[first], all[$0]]) } }
        return [[]] + all.map { [$0] } + pairs
    }()

    static func standing(
        _ relations: Set<Relation>, _ bases: [Basis] = [], emergency: Emergency? = nil
    ) -> Standing {
        Standing(person: person, relations: relations, bases: bases, emergency: emergency)
    }

    static func basis(
        of person: Person.ID = person, kind: Basis.Kind = .consent, for agency: Agency.ID = agency,
        purposes: Set<Purpose> = Set(Purpose.allCases), compartments: Set<Compartment> = Set(Compartment.allCases),
        from: TimeInterval = -60, until: TimeInterval? = nil, withdrawn: TimeInterval? = nil
    ) -> Basis {
        Basis(
            person: person, kind: kind, agency: agency, purposes: purposes, compartments: compartments,
            article: kind == .consent ? nil : "Act 1", from: now + from, until: until.map { now + $0 },
            withdrawnAt: withdrawn.map { now + $0 })
    }

    /// A basis that covers everything, of the kind that the law has for it.
    static let covering = basis()

    /// What looks like a basis and must open nothing, for a matter and a purpose.
    static func flawed(_ matter: Matter, _ purpose: Purpose) -> [String: Basis] {
        var compartments = Set(Compartment.allCases)
        if case .compartment(let compartment) = matter { compartments.remove(compartment) }
        var flawed = [
            "wrong agency": basis(for: otherAgency),
            "wrong purpose": basis(purposes: Set(Purpose.allCases).subtracting([purpose])),
            "expired": basis(until: 0),
            "not begun": basis(from: 1),
            "withdrawn": basis(withdrawn: -1),
            "another person's": basis(of: someoneElse),
        ]
        if matter != .existence { flawed["wrong compartment"] = basis(compartments: compartments) }
        return flawed
    }

    static func emergency(
        secondsAgo age: TimeInterval, by opener: Worker.ID = worker, second: Worker.ID? = nil
    ) -> Emergency {
        Emergency(worker: opener, second: second, openedAt: now - age)
    }

    /// Alone, with a second person, with oneself as second, and someone else's; at every edge of the hour.
    static let emergencies: [Emergency] = [-1, 0, 599, 600, 3_599, 3_600].flatMap { age in
        [
            emergency(secondsAgo: age), emergency(secondsAgo: age, second: colleague),
            emergency(secondsAgo: age, second: worker), emergency(secondsAgo: age, by: colleague, second: worker),
        ]
    }
}

extension Rulebook {
    func allows(_ action: Action, _ matter: Matter, to acting: Acting, given standing: Standing) -> Bool {
        (try? grant(action, matter, to: acting, given: standing, at: Space.now)) != nil
    }

    func refusal(_ action: Action, _ matter: Matter, to acting: Acting, given standing: Standing) -> Refusal? {
        do throws(Refusal) {
            _ = try grant(action, matter, to: acting, given: standing, at: Space.now)
            return nil
        } catch { return error }
    }
}
