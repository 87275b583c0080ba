import Packs
import Testing

@Suite struct `Taiwan's referral form` {
    typealias Answers = Questionnaire.Answers
    let form: Questionnaire

    init() throws { form = try Place.pack("tw/referral.yaml") }

    @Test(arguments: ["adult", "child", "unsure"], ["yes", "no", "undecided"])
    func `takes at most twelve screens and tells the law before the account`(_ age: String, _ agrees: String) throws {
        for profession in try #require(form.question("profession")?.options) {
            let path = form.path([
                "age": .choice(age), "agrees": .choice(agrees), "profession": .choice(profession),
            ])
            #expect(path.count <= 12)
            #expect(path.prefix(3) == ["safety", "language", "what-the-law-orders"])
            let tellsAccount = path.contains("indicators")
            #expect(tellsAccount == (age != "adult" || agrees == "yes"))
            // Nobody asks a child, or someone who may be one, to agree; an adult is never passed over.
            #expect(path.contains("agreement") == (age == "adult"))
            #expect(path.contains("best-interests") == (age != "adult"))
            #expect(path.contains("duty-report") == (!tellsAccount && profession != "none"))
            let choosesUnit = path.compactMap(form.screen).contains { $0.questions.contains("unit") }
            #expect(choosesUnit == (tellsAccount || profession != "none"))
            #expect(path.last == (choosesUnit ? "check" : "information"))
        }
    }

    @Test(arguments: [
        ("yes", "no", "no", false), ("no", "no", "no", true), ("yes", "yes", "no", true), ("yes", "no", "yes", true),
    ])
    func `stops first where somebody listens, is in danger or needs a doctor`(
        _ safe: String, _ danger: String, _ doctor: String, _ stops: Bool
    ) {
        let answers: Answers = [
            "safeToTalk": .choice(safe), "danger": .choice(danger), "urgentCare": .choice(doctor),
        ]
        #expect(form.path(answers).contains("stop-first") == stops)
    }

    @Test func `sends no name without agreement, whatever was typed before`() {
        var answers: Answers = [
            "age": .choice("adult"), "agrees": .choice("yes"), "profession": .choice("medical"), "name": .text("Linh"),
            "phone": .text("0912345678"), "indicators": .choices(["debt"]), "householdRegistration": .choice("no"),
        ]
        #expect(form.reachable(answers)["name"] == .text("Linh"))
        #expect(form.indicators(answers) == ["ilo-debt"])
        answers["agrees"] = .choice("no")
        #expect(Set(form.reachable(answers).keys) == ["age", "agrees", "profession"])
        #expect(form.indicators(answers) == [])
    }

    @Test func `lets every question about the person be left unsaid`() throws {
        let today = try #require(Questionnaire.PartialDate("2026-11-22"))
        let asked = ["indicators", "elements", "facts", "contact", "help"].flatMap { form.screen($0)?.questions ?? [] }
        #expect(asked.count > 10)
        for id in asked where id != "unit" { #expect(form.question(id)?.mayDecline == true, "\(id)") }
        let answers: Answers = [
            "safeToTalk": .choice("yes"), "danger": .choice("no"), "urgentCare": .choice("no"),
            "language": .choice("vi"),
            "interpreter": .choice("no"), "age": .choice("adult"), "profession": .choice("none"),
            "told": .choice("yes"),
            "agrees": .choice("yes"), "howAgreed": .choice("spoken"), "acts": .declined,
            "householdRegistration": .declined, "workVisa": .declined,
            "unit": .choice("shelter-east"),
        ]
        #expect(form.problems(answers, on: today) == [])
    }

    @Test func `says of both languages that nobody reviewed them`() {
        #expect(form.languages.complete == ["en", "zh-Hant"])
        #expect(form.languages.reviewed == ["en": "none", "zh-Hant": "none"])
    }

    @Test func `finds the eleven indicators when screening`() throws {
        let screening = try Place.pack("tw/screening.yaml")
        var answers: Answers = ["age": .choice("adult")]
        for question in screening.questions where question.options?.contains("yes") ?? false {
            answers[question.id] = .choice("yes")
        }
        #expect(screening.indicators(answers).filter { $0.hasPrefix("ilo-") }.count == 11)
        #expect(screening.path(answers).last == "next-step")
        answers["willing"] = .choice("no")
        #expect(screening.indicators(answers) == [])
        #expect(screening.path(answers) == ["safety", "told", "stopped"])
    }
}
