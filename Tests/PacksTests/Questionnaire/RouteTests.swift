import Foundation
import Packs
import Testing

@Suite struct `The route through a form` {
    typealias Answers = Questionnaire.Answers
    let form: Questionnaire

    init() throws { form = try Questionnaire.load(yaml: harbourForm, file: "harbour.yaml") }

    @Test(
        arguments: [
            ([:], ["age", "agreement", "end"]),
            (["age": .choice("child")], ["age", "guardian", "needs", "end"]),
            (["age": .choice("unsure")], ["age", "guardian", "needs", "end"]),
            (["age": .choice("adult"), "agrees": .choice("no")], ["age", "agreement", "end"]),
            (["age": .choice("adult"), "agrees": .declined], ["age", "agreement", "end"]),
            (
                ["agrees": .choice("yes"), "needs": .choices(["bed"]), "nights": .number(31)],
                ["age", "agreement", "needs", "long-stay", "end"]
            ),
            // The nights were asked only for a bed: left behind, they do not steer.
            (
                ["agrees": .choice("yes"), "needs": .choices([]), "nights": .number(31)],
                ["age", "agreement", "needs", "end"]
            ),
        ] as [(Answers, [String])])
    func `follows the answers`(_ answers: Answers, _ path: [String]) {
        #expect(form.path(answers) == path)
        for (screen, next) in zip(path, path.dropFirst()) {
            #expect(form.next(after: screen, given: answers) == next)
            #expect(form.previous(before: next, given: answers) == screen)
        }
        #expect(form.next(after: "end", given: answers) == nil)
        #expect(form.previous(before: "age", given: answers) == nil)
    }

    @Test func `drops what a changed mind left behind`() {
        let answers: Answers = [
            "age": .choice("adult"), "guardian": .text("An aunt"), "agrees": .choice("no"), "needs": .choices(["bed"]),
        ]
        #expect(form.reachable(answers) == ["age": .choice("adult"), "agrees": .choice("no")])
        let sent = form.outgoing(answers)
        #expect(sent.map(\.name) == ["Agreed", "Why"])
        #expect(sent.map(\.value) == ["No", "none"])
    }

    @Test func `sends nothing that is not on the path, whatever was answered`() throws {
        var random = SteadyRandom(state: 7)
        for form in [form, try Place.pack("uk/nrm-referral.yaml")] {
            for _ in 0..<400 {
                let answers = form.randomAnswers(&random)
                let reached = form.reachable(answers)
                let asked = Set(form.path(answers).flatMap { form.screen($0)?.questions ?? [] })
                #expect(Set(reached.keys).isSubset(of: asked))
                #expect(form.path(reached) == form.path(answers))
                #expect(form.reachable(reached) == reached)
                #expect(form.outgoing(reached) == form.outgoing(answers))
                let sent = Set(form.outgoing(answers).map(\.value))
                for (id, answer) in answers where reached[id] == nil {
                    if case .text(let text) = answer { #expect(!sent.contains(text)) }
                }
            }
        }
    }

    @Test func `tells every problem at once`() throws {
        let today = try #require(Questionnaire.PartialDate("2026-11-22"))
        let answers: Answers = [
            "age": .choice("elder"), "agrees": .choice("yes"), "needs": .choices(["bed", "doctor"]),
        ]
        #expect(form.problems(answers, on: today).map(\.question) == ["age", "nights", "doctor"])
        #expect(form.problems(answers, on: today).map(\.reason) == [.notAnOption, .required, .required])
        let long: Answers = [
            "age": .choice("child"), "needs": .choices([]), "doctor": .text(String(repeating: "字", count: 21)),
            "guardian": .declined,
        ]
        let problems = form.problems(long, on: today)
        #expect(problems == [.init(question: "doctor", screen: "needs", reason: .tooLong, limit: 20)])
        #expect(problems.map { form.words($0, in: "en") } == ["Use 20 characters or fewer"])
    }

    @Test func `raises indicators only from what is reached`() {
        #expect(form.indicators(["age": .choice("child"), "needs": .choices(["doctor"])]) == ["injury"])
        #expect(form.indicators(["age": .choice("adult"), "needs": .choices(["doctor"])]) == [])
    }

    @Test func `shows only the questions that are asked`() {
        let shown = form.asked(on: "needs", given: ["age": .choice("child"), "needs": .choices(["doctor"])])
        #expect(shown.map(\.id) == ["needs", "doctor"])
    }
}
