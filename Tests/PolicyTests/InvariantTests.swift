import Foundation
import Lexicon
import Policy
import Testing

/// What holds for every role, purpose, matter, action, pair of relations and basis.
@Suite struct `The rulebook` {
    static let rules = Rulebook()

    /// One question, and whether it was allowed with a basis that covers it, with none, and with all that are flawed.
    struct Question {
        let acting: Acting, matter: Matter, action: Action, relations: Set<Relation>
        let covered: Bool, bare: Bool, flawed: Bool
    }

    private func questions(of role: Role) -> [Question] {
        var questions: [Question] = []
        for acting in Space.seated where acting.role == role {
            for matter in Matter.allCases {
                let flaws = Array(Space.flawed(matter, acting.purpose).values)
                for action in Action.allCases {
                    for relations in Space.relations {
                        let answers = [[Space.covering], [], flaws].map { bases in
                            Self.rules.allows(action, matter, to: acting, given: Space.standing(relations, bases))
                        }
                        questions.append(
                            Question(
                                acting: acting, matter: matter, action: action, relations: relations,
                                covered: answers[0], bare: answers[1], flawed: answers[2]))
                    }
                }
            }
        }
        return questions
    }

    private static let only: [Action: Set<Role>] = [
        .compare: [.coordinator], .erase: [.coordinator], .assign: [.coordinator],
        .decide: [.identifyingOfficer], .advise: [.panelMember],
        .export: [.coordinator, .caseManager, .lawyer],
        .object: [.coordinator, .identifyingOfficer, .caseManager, .lawyer],
        .agree: [.firstResponder, .hotlineOperator, .identifyingOfficer, .caseManager, .serviceWorker, .lawyer],
    ]
    private static let opened: [Role: Set<Compartment>] = [
        .statistician: [], .auditor: [], .administrator: [], .enforcementOfficer: [],
        .panelMember: [.account, .immigration, .family], .interpreter: [.contact], .prosecutor: [.identity, .account],
    ]

    /// Everything about one role in one walk through the space, because the walk is what takes the time.
    @Test(arguments: Role.allCases)
    func `holds its rules for every question that can be asked as a`(role: Role) {
        var opened: Set<Compartment> = []
        var allowed: Set<Permission> = []
        let questions = questions(of: role)
        #expect(questions.count == Purpose.allCases.count * 10 * Action.allCases.count * 46)
        for question in questions {
            func broken(_ rule: String) {
                Issue.record(
                    """
                    \(rule): \(role), \(question.relations), \(question.action) \(question.matter) for \
                    \(question.acting.purpose)
                    """)
            }
            let alone = question.matter == .existence && question.acting.purpose != .prosecution
            if question.bare, !alone { broken("opened without a basis") }
            if question.flawed != question.bare { broken("opened on a basis that does not fit") }
            if question.bare, !question.covered { broken("a basis closed something") }
            guard question.covered else { continue }
            if let those = Self.only[question.action], !those.contains(role) { broken("somebody else's task") }
            switch question.matter {
            case .existence: break
            case .compartment(let compartment):
                opened.insert(compartment)
                if question.action != .look, question.action != .record { broken("asked of a compartment") }
                if question.acting.purpose == .prosecution, ![.identity, .account].contains(compartment) {
                    broken("opened for prosecution")
                }
            }
            if question.relations.count == 1 { allowed.formUnion(question.relations.map { question.permission($0) }) }
        }
        if let those = Self.opened[role] { #expect(opened == those) }
        // Two relations allow what one of them allows, so taking one away, or a basis, never adds leave.
        for question in questions {
            let either = question.relations.contains { allowed.contains(question.permission($0)) }
            if question.covered != either { Issue.record("\(role) \(question.relations) \(question.action)") }
        }
    }

    @Test func `gives nothing to a role outside its kind of unit`() {
        let best = Space.standing(
            Set(Relation.allCases), [Space.covering],
            emergency: Space.emergency(secondsAgo: 60, second: Space.colleague))
        for acting in Space.misplaced {
            for matter in Matter.allCases {
                for action in Action.allCases {
                    guard Self.rules.allows(action, matter, to: acting, given: best) else { continue }
                    Issue.record("\(acting.role) in \(acting.function) may \(action) \(matter)")
                }
            }
        }
    }

    @Test func `names in its grant what the grant rests on`() throws {
        let acting = Space.acting(.caseManager, in: .caseManagement, for: .protection)
        let expired = Space.basis(until: 0)
        let grant = try Self.rules.grant(
            .look, .compartment(.health), to: acting,
            given: Space.standing([.serving, .managing], [expired, Space.covering]), at: Space.now)
        #expect(grant.basis == Space.covering.id)
        #expect(grant.relation == .managing)
        #expect(grant.person == Space.person)
        #expect(grant.rule == "role.case-manager.managing.protection+consent")
    }

    @Test func `shows the page exactly what may be looked at`() {
        for acting in Space.seated {
            let standing = Space.standing(Set(Relation.allCases), [Space.covering])
            let looks = Self.rules.looks(to: acting, given: standing, at: Space.now)
            for compartment in Compartment.allCases {
                let allowed = Self.rules.allows(.look, .compartment(compartment), to: acting, given: standing)
                #expect((looks[compartment] != nil) == allowed)
            }
        }
    }

    @Test func `gets no evidence out of what is done for a child's sake`() {
        let basis = Space.basis(kind: .bestInterests)
        #expect(!basis.purposes.contains(.prosecution))
        let prosecutor = Space.acting(.prosecutor, in: .prosecution, for: .prosecution)
        for matter in Matter.allCases {
            for action in Action.allCases {
                let standing = Space.standing(Set(Relation.allCases), [basis])
                #expect(!Self.rules.allows(action, matter, to: prosecutor, given: standing))
            }
        }
    }
}

extension `The rulebook`.Question {
    func permission(_ relation: Relation) -> Permission {
        Permission(role: acting.role, relation: relation, purpose: acting.purpose, matter: matter, action: action)
    }
}
