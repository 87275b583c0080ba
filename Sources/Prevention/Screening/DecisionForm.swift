import Lexicon
package import Web

/// What somebody says when they decide of a hit, or what is wrong with it.
struct DecisionForm: Sendable {
    let path: String
    let hit: Int
    let isAnswer: Bool
    let hidden: [(String, String)]
    let usualEnd: Day?

    static let reasonMost = 2_000

    static let fields = [
        FieldSpec("hit", .number, required: true),
        FieldSpec("decision", .choice(Disposition.Decision.allCases.map(\.rawValue)), required: true),
        FieldSpec("reason", .text(max: reasonMost), required: true), FieldSpec("until", .date),
    ]

    func html(_ say: Words, _ forms: Forms, _ typed: (Fields, [Problem])) -> HTML {
        var entered = typed.0
        if entered.names.isEmpty, let usualEnd {
            entered = Fields([
                "until-year": "\(usualEnd.year)", "until-month": "\(usualEnd.month)", "until-day": "\(usualEnd.day)",
            ])
        }
        let inputs = Inputs(say, entered: entered, problems: typed.1)
        let choices = Disposition.Decision.allCases.filter { !isAnswer || $0 != .escalated }
            .map { Choice($0, $0.text, hint: $0.hint) }
        return forms.post(
            to: path,
            """
            \(inputs.once)\(inputs.hidden("hit", hit))\(hidden.html { inputs.hidden($0.0, $0.1) })\
            \(inputs.radios("decision", .decision, choices))\
            \(inputs.textarea("reason", .decisionReason, hint: .decisionReasonHint, limit: Self.reasonMost, rows: 3))\
            \(inputs.date("until", .decisionEnds, hint: .decisionEndsHint, allowsAbout: false, allowsUnknown: false))\
            \(buttonRow(Button(.decisionMake).html(say)))
            """)
    }
}

/// A decision as it was typed.
struct DecisionAsked: Sendable {
    /// No page shows as many; beyond it a number is no hit, and too large a one no number to reckon with.
    private static let hitsMost = 10_000

    let hit: Int
    let decision: Disposition.Decision
    let reason: String
    let until: Day?

    init(_ form: Fields) throws(Problems) {
        var problems: [Problem] = []
        let decision = form["decision"].flatMap(Disposition.Decision.init(rawValue:))
        if decision == nil { problems.append(Problem("decision", .decisionMissing)) }
        let reason = form["reason"] ?? ""
        if reason.isEmpty || reason.count > DecisionForm.reasonMost {
            problems.append(Problem("reason", .decisionReasonMissing))
        }
        var until: Day?
        do {
            switch try form.date("until") {
            case .date(let date):
                if case .day(let day) = date.known {
                    until = day
                } else {
                    problems.append(Problem("until", .decisionDay))
                }
            case .unknown, .missing: until = nil
            }
        } catch { problems.append(error) }
        guard let decision, problems.isEmpty, let hit = form["hit"].flatMap({ Int($0) }),
            (1...Self.hitsMost).contains(hit)
        else {
            throw Problems(problems.isEmpty ? [Problem("decision", .decisionNoSuchHit)] : problems)
        }
        (self.hit, self.decision, self.reason, self.until) = (hit, decision, reason, until)
    }
}

extension Dispositions.Fault: StepRefusal {
    package var problem: Problem {
        switch self {
        case .reasonMissing: Problem("reason", .decisionReasonMissing)
        case .dayMissing: Problem("until", .decisionDayMissing)
        case .dayOutOfRange: Problem("until", .decisionDay)
        case .ownEscalation: Problem("decision", .decisionAwaitsColleague)
        case .escalatedAlready: Problem("decision", .decisionEscalatedAlready)
        case .noSuchHit: Problem("decision", .decisionNoSuchHit)
        }
    }
}
