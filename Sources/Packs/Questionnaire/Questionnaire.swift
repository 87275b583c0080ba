/// A form as data: screens in order, what each asks, and which answer leads where.
package struct Questionnaire: Sendable, Equatable {
    package let id: String
    package let version: String
    package let source: Source
    package let languages: Languages
    package let title: Words
    /// Words that questions share: of `yes`, `no`, `declined`, and of each ``Reason`` by its code.
    package let common: [String: Words]
    package let screens: [Screen]
    package let questions: [Question]
    /// What leaves as which field, where another system receives the answers.
    package let payload: [PayloadField]
    private let screenIndex: [String: Int]
    private let questionIndex: [String: Int]

    package init(
        id: String, version: String, source: Source, languages: Languages, title: Words, common: [String: Words] = [:],
        screens: [Screen], questions: [Question], payload: [PayloadField] = []
    ) {
        self.id = id
        self.version = version
        self.source = source
        self.languages = languages
        self.title = title
        self.common = common
        self.screens = screens
        self.questions = questions
        self.payload = payload
        screenIndex = Dictionary(screens.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        questionIndex = Dictionary(questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func screen(_ id: Screen.ID) -> Screen? { screenIndex[id].map { screens[$0] } }
    package func question(_ id: Question.ID) -> Question? { questionIndex[id].map { questions[$0] } }

    /// Where the form comes from, and under what terms its words may be used.
    package struct Source: Sendable, Equatable, Codable {
        package let instrument: String
        package let citation: String
        package let licence: String?

        package init(instrument: String, citation: String, licence: String? = nil) {
            self.instrument = instrument
            self.citation = citation
            self.licence = licence
        }
    }

    /// Which languages are promised whole, which are partly there, and who reviewed each.
    package struct Languages: Sendable, Equatable, Codable {
        /// Every text exists in these; the first is the one that others are translated from.
        package let complete: [String]
        package let partial: [String]
        /// `none`, or who reviewed: a text that nobody reviewed never serves as a statutory notice.
        package let reviewed: [String: String]

        package init(complete: [String], partial: [String] = [], reviewed: [String: String] = [:]) {
            self.complete = complete
            self.partial = partial
            self.reviewed = reviewed
        }

        package var all: [String] { complete + partial }
        package var first: String { complete.first ?? "en" }
    }

    /// One page: a heading, what it asks, and where it leads.
    package struct Screen: Sendable, Equatable, Identifiable {
        package let id: String
        package let heading: Words
        package let hint: Words
        /// The article or instrument that this page follows.
        package let source: Words
        package let questions: [Question.ID]
        /// Tried in order; the first that holds leads on.
        package let branches: [Branch]
        /// Where it leads when no branch holds; nil ends the form.
        package let otherwise: ID?

        package init(
            id: String, heading: Words, hint: Words = .none, source: Words = .none, questions: [Question.ID] = [],
            branches: [Branch] = [], otherwise: ID? = nil
        ) {
            self.id = id
            self.heading = heading
            self.hint = hint
            self.source = source
            self.questions = questions
            self.branches = branches
            self.otherwise = otherwise
        }

        /// Every screen that may follow.
        package var following: [ID] { branches.map(\.screen) + (otherwise.map { [$0] } ?? []) }
    }

    /// “If this holds, go there.”
    package struct Branch: Sendable, Equatable {
        package let condition: Condition
        package let screen: Screen.ID

        package init(_ condition: Condition, _ screen: Screen.ID) {
            self.condition = condition
            self.screen = screen
        }
    }

    /// One text in each of its languages.
    package struct Words: Sendable, Equatable, Codable {
        package let texts: [String: String]

        package init(_ texts: [String: String]) { self.texts = texts }
        package static let none = Words([:])

        package var isEmpty: Bool { texts.isEmpty }

        /// The text in a language, or else in the next best one; nil where there is none at all.
        package func text(_ language: String, orElse others: [String] = []) -> String? {
            for code in [language] + others { if let text = texts[code] { return text } }
            return texts.min { $0.key < $1.key }?.value
        }

        package init(from decoder: any Decoder) throws {
            texts = try decoder.singleValueContainer().decode([String: String].self)
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(texts)
        }
    }
}
