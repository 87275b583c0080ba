import Foundation
import Packs
import Testing

/// The form's 143 fields as its makers published them, each held against the questionnaire.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Place.referralFlow), "needs the published fields"))
struct `The fields of the United Kingdom's form` {
    struct Published: Decodable {
        let steps: [Step]
        let fields: [String: Field]

        struct Step: Decodable {
            let fields: [String]
        }

        struct Field: Decodable {
            let required: Bool
            let max: Number?
            let options: [String]?
            /// The value of another field under which this one is asked.
            let dependent: [[String]]?
        }

        /// Written there as a number in some places and as text in others.
        struct Number: Decodable {
            let value: Int

            init(from decoder: any Decoder) throws {
                let box = try decoder.singleValueContainer()
                value = try (try? box.decode(Int.self)) ?? Int(box.decode(String.self)) ?? 0
            }
        }
    }

    /// On no page that the first one leads to; `dependent` is a word of the list that was read as a field.
    static let unreached: Set<String> = [
        "dependent", "what-happened", "more-than-one-exploitation-situation", "why-are-you-making-the-referral",
        "why-they-stayed",
    ]

    let form: Questionnaire
    let published: Published

    init() throws {
        form = try Place.pack("uk/nrm-referral.yaml")
        published = try JSONDecoder().decode(
            Published.self, from: PackedFile.data(of: Place.referralFlow))
    }

    /// Ten numbered selects are one question here, ten boxes are its options, and an upload is called by what it holds.
    func home(of field: String) -> (question: String, option: String?, place: Int?) {
        if field == "upload-file" { return ("files", nil, nil) }
        for list in ["where-exploitation-happened-uk-city", "where-exploitation-happened-overseas-country"] {
            guard field.hasPrefix(list + "-"), let place = Int(field.dropFirst(list.count + 1)) else { continue }
            return (list, nil, place)
        }
        let types = "types-of-exploitation-"
        return field.hasPrefix(types)
            ? ("types-of-exploitation", String(field.dropFirst(types.count)), nil) : (field, nil, nil)
    }

    @Test func `are all here, but for those that no page asks`() {
        #expect(published.fields.count == 143)
        let absent = published.fields.keys.filter { form.question(home(of: $0).question) == nil }
        #expect(Set(absent) == Self.unreached)
        let homes = Set(published.fields.keys.map { home(of: $0).question })
        #expect(form.questions.map(\.id).filter { !homes.contains($0) } == [])
    }

    @Test func `are required, limited and offered exactly as published`() throws {
        var compared = 0
        for (name, field) in published.fields where !Self.unreached.contains(name) {
            let (id, option, place) = home(of: name)
            let question = try #require(form.question(id))
            compared += 1
            if let option {
                #expect(question.options?.contains(option) == true, "\(name)")
                #expect(!field.required && !question.required, "\(name)")
            } else if let place {
                #expect(question.limit == 10 && field.required == (place == 1) && question.required, "\(name)")
            } else {
                #expect(question.required == field.required, "\(name) required")
                if question.kind != .file { #expect(question.limit == field.max?.value, "\(name) limit") }
                if let options = field.options { #expect(question.options == options, "\(name) options") }
            }
        }
        #expect(compared == 138)
    }

    @Test func `are asked under the answer that they depend on, and under no other`() throws {
        for (name, field) in published.fields where !Self.unreached.contains(name) {
            let question = try #require(form.question(home(of: name).question))
            guard let pair = field.dependent?.first, pair.count == 2 else {
                // A box that opens under an option without being demanded is written there without a dependency.
                #expect(question.askedWhen == nil || !field.required, "\(name)")
                continue
            }
            let (value, parent) = (pair[0], home(of: pair[1]))
            let condition = try #require(question.askedWhen, "\(name)")
            let asker = try #require(form.question(parent.question))
            for given in asker.options ?? [] {
                let answer: Questionnaire.Answer = asker.kind == .choices ? .choices([given]) : .choice(given)
                #expect(condition.holds([asker.id: answer]) == (given == parent.option ?? value), "\(name) \(given)")
            }
            #expect(!condition.holds([:]), "\(name)")
        }
    }

    @Test func `hold the answer at its limit and refuse one character more`() throws {
        let today = try #require(Questionnaire.PartialDate("2026-11-22"))
        for name in published.fields.keys.sorted() where !Self.unreached.contains(name) {
            let question = try #require(form.question(home(of: name).question))
            guard let limit = published.fields[name]?.max?.value else { continue }
            let screen = Questionnaire.Screen(id: "only", heading: .none, questions: ["asked"])
            let asked = Questionnaire.Question(
                id: "asked", kind: question.kind, label: .none, list: question.list, limit: question.limit)
            let alone = Questionnaire(
                id: "one", version: "1", source: form.source, languages: form.languages, title: .none,
                screens: [screen], questions: [asked])
            for (length, reasons) in [(limit, []), (limit + 1, [Questionnaire.Reason.tooLong])] {
                let answers = ["asked": asked.read([String(repeating: "1", count: length)])].compactMapValues { $0 }
                #expect(alone.problems(answers, on: today).map(\.reason) == reasons, "\(name) \(length)")
            }
        }
    }
}
