import Packs
import Testing

@Suite struct `What a page may come to ask` {
    static let forms = ["tw/referral.yaml", "tw/screening.yaml", "uk/nrm-referral.yaml"]

    @Test(arguments: forms)
    func `is all on the page, and opens exactly when it is asked`(_ file: String) throws {
        let form = try Place.pack(file)
        var random = SteadyRandom(state: 11)
        var folded = 0
        var different: [String] = []
        for _ in 0..<400 {
            let answers = form.randomAnswers(&random)
            let reached = form.reachable(answers)
            for screen in form.path(answers) {
                let asked = Set(form.asked(on: screen, given: answers).map(\.id))
                let shown = form.shown(on: screen, given: answers)
                if !asked.isSubset(of: shown.map(\.question.id)) { different.append("\(screen) leaves out") }
                for one in shown where !one.isDependent && !asked.contains(one.question.id) {
                    different.append("\(one.question.id) stands there unasked")
                }
                for one in shown where !one.triggers.isEmpty {
                    let deciding = Set(one.triggers.map(\.question))
                    guard deciding.allSatisfy({ answers[$0] != nil }) else { continue }
                    folded += 1
                    let opens = one.triggers.contains { trigger in
                        trigger.value.map { reached[trigger.question]?.values.contains($0) ?? false }
                            ?? (reached[trigger.question] != nil)
                    }
                    if opens != asked.contains(one.question.id) { different.append(one.question.id) }
                }
            }
        }
        #expect(folded > 100)
        #expect(Set(different) == [])
    }

    @Test func `is known to the style sheet by every dependent question that ships`() throws {
        for file in Self.forms {
            let form = try Place.pack(file)
            for screen in form.screens {
                let folded = form.shown(on: screen.id, given: [:]).filter(\.isDependent)
                #expect(folded.allSatisfy { !$0.triggers.isEmpty }, "\(file) \(screen.id)")
                // One more number is kept for the emergency lines.
                #expect(folded.count < 12, "\(file) \(screen.id)")
            }
        }
    }

    @Test func `stays in sight where single answers cannot tell`() throws {
        let form = try Questionnaire.load(yaml: harbourForm, file: "harbour.yaml")
        let both = Questionnaire.Condition.all([.equals("agrees", "yes"), .equals("other", "yes")])
        let questions =
            ["agrees", "other"].map { Questionnaire.Question(id: $0, kind: .yesNo, label: .none) }
            + [Questionnaire.Question(id: "more", kind: .text, label: .none, askedWhen: both)]
        let screen = Questionnaire.Screen(id: "only", heading: .none, questions: questions.map(\.id))
        let small = Questionnaire(
            id: "small", version: "1", source: form.source, languages: form.languages, title: .none, screens: [screen],
            questions: questions)
        let more = small.shown(on: "only", given: [:]).last
        #expect(more?.question.id == "more" && more?.isDependent == true && more?.triggers == [])
    }
}
