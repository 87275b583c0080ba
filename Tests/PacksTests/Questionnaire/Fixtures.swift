import Foundation
import Packs

/// Where the tests find what they read.
enum Place {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let shared = URL(
        fileURLWithPath: ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared", relativeTo: root
    ).standardizedFileURL

    static let routingCases = shared.appendingPathComponent("data/uk-nrm/routing_cases.csv.gz").path
    static let routingPaths = shared.appendingPathComponent("data/uk-nrm/paths.json.gz").path
    static let referralFlow = shared.appendingPathComponent("data/uk-nrm/flow.json").path
    static let examplePayload = shared.appendingPathComponent("data/uk-nrm/example_payload.json").path
    static let hasReferralForm = FileManager.default.fileExists(atPath: routingCases)

    static func pack(_ path: String) throws -> Questionnaire {
        let file = root.appendingPathComponent("Packs").appendingPathComponent(path).path
        return try Questionnaire.load(yaml: PackedFile.text(of: file), file: path)
    }
}

/// The same numbers at every run.
struct SteadyRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Questionnaire {
    /// Answers to about two questions in three, on and off any path.
    func randomAnswers(_ random: inout SteadyRandom) -> Answers {
        var answers: Answers = [:]
        for question in questions where question.kind != .note && Int.random(in: 0..<3, using: &random) > 0 {
            let options = question.options ?? ["one", "two", "three"]
            switch question.kind {
            case .yesNo, .choice, .tick, .country, .language, .unit:
                answers[question.id] = options.randomElement(using: &random).map { .choice($0) }
            case .choices: answers[question.id] = .choices(options.filter { _ in Bool.random(using: &random) })
            case .number: answers[question.id] = .number(3)
            case .day, .approximateDate: answers[question.id] = PartialDate("1990-05-03").map { .date($0) }
            case .file: answers[question.id] = .files(["letter.pdf"])
            case .text, .place, .phone, .email, .note: answers[question.id] = .text("told of \(question.id)")
            }
        }
        return answers
    }
}

/// A form of the fictional village: short, and with one of everything that routing can do.
let harbourForm = """
    id: harbour
    version: "1"
    source: {instrument: Harbour rules, citation: Article 1}
    languages: {complete: [en], partial: [zh-Hant]}
    title: At the harbour
    words: {'yes': {en: 'Yes', zh-Hant: 是}, 'no': {en: 'No', zh-Hant: 否}, declined: Prefer not to say}
    mayDecline: true
    screens:
      - id: age
        heading: Age
        questions:
          - {id: age, type: choice, label: How old?, compartment: identity, required: true,
             choices: [{id: adult, en: Adult, zh-Hant: 成人}, {id: child, en: Child}, {id: unsure, en: Not sure}]}
        next:
          - {if: "age in ('child', 'unsure')", go: guardian}
          - {go: agreement}
      - id: guardian
        heading: Guardian
        hint: Nobody named in the account becomes guardian.
        questions:
          - {id: guardian, type: text, label: Who is the guardian?, compartment: family}
        next: needs
      - id: agreement
        heading: Agreement
        questions:
          - {id: agrees, type: yesNo, label: Do they agree?, compartment: legal, required: true}
        next:
          - {if: "not (agrees = 'yes')", go: end}
          - {go: needs}
      - id: needs
        heading: Needs
        questions:
          - id: needs
            type: choices
            label: What is needed?
            compartment: services
            choices: [{id: bed, en: A bed}, {id: doctor, en: A doctor}]
            raises: {doctor: [injury]}
          - {id: nights, type: number, label: How many nights?, compartment: services, askedWhen: "needs has 'bed'",
             required: true}
          - {id: doctor, type: text, label: What for?, compartment: health, requiredWhen: "needs has 'doctor'",
             limit: 20}
        next:
          - {if: "nights > 30", go: long-stay}
          - {go: end}
      - id: long-stay
        heading: A long stay
        questions: [{id: why, type: text, label: Why?, compartment: services}]
        next: end
      - id: end
        heading: Thank you
    payload:
      - {field: Guardian, answer: guardian}
      - {field: Agreed, label: agrees}
      - {field: Bed, chosen: needs, option: bed, send: B1}
      - {field: Why, answer: why, otherwise: none}
    """
