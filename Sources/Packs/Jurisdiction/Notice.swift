package import Lexicon

extension Jurisdiction {
    /// A paper that the person is given: the sections that it must have, and their wording with gaps to fill.
    package struct Notice: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        /// Another name that a regulation gives the same paper.
        package let alsoCalled: String?
        package let sections: [Section]
        package let footing: Footing

        package struct Section: Sendable, Hashable, Identifiable {
            package let id: String
            package let names: Words
            package let words: Words
            package let footing: Footing
        }

        /// A filled section, as it stands on the paper.
        package struct Filled: Sendable, Hashable {
            package let heading: String
            package let body: String
        }

        /// The gaps for which no value was given.
        package struct Unfilled: Error, Sendable, Equatable {
            package let placeholders: [String]
        }

        /// Whether every wording was checked by a lawyer or is the law's own. Otherwise it is shown as a draft.
        package var mayServe: Bool {
            sections.allSatisfy { $0.words.review == .lawyer || $0.words.review == .statutory }
        }

        /// The gaps of its wording, in every language alike.
        package var placeholders: Set<String> {
            sections.reduce(into: []) { $0.formUnion(Gaps.names(in: $1.words[.en])) }
        }

        package func filled(_ values: [String: String], in language: ScreenLanguage) throws(Unfilled) -> [Filled] {
            let missing = placeholders.subtracting(values.keys)
            guard missing.isEmpty else { throw Unfilled(placeholders: missing.sorted()) }
            return sections.map {
                Filled(heading: $0.names[language], body: Gaps.fill($0.words[language], values))
            }
        }
    }
}

extension Jurisdiction.Notice {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        alsoCalled = sheet.optionalText("alsoCalled")
        footing = sheet.footing()
        let parts = sheet.list("contains")
        if parts.isEmpty { sheet.fault("the notice contains nothing", key: "contains") }
        sections = parts.map(Section.init)
    }
}

extension Jurisdiction.Notice.Section {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        words = sheet.words("words")
        footing = sheet.footing()
        let gaps = words.texts.mapValues(Gaps.names)
        for gap in gaps.values.reduce(into: Set<String>(), { $0.formUnion($1) }).sorted() {
            if !sheet.reading.knows(gap, as: .placeholder) {
                sheet.fault("the placeholder ‘\(gap)’ is declared nowhere", key: "words")
            }
            for (language, names) in gaps where !names.contains(gap) {
                sheet.fault("the text in \(language.tag) lacks the placeholder ‘\(gap)’", key: "words")
            }
        }
    }
}

/// Gaps in a wording, written `{{name}}`.
private enum Gaps {
    static func names(in text: String) -> Set<String> {
        pieces(text).reduce(into: []) { if case .gap(let name) = $1 { $0.insert(name) } }
    }

    /// Values are put in once and never read again for gaps, so that no name can smuggle one in.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        pieces(text).map { piece in
            switch piece {
            case .text(let text): text
            case .gap(let name): values[name] ?? ""
            }
        }.joined()
    }

    private enum Piece { case text(String), gap(String) }

    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            pieces.append(.text(String(rest[..<open.lowerBound])))
            pieces.append(.gap(String(rest[open.upperBound..<close.lowerBound])))
            rest = rest[close.upperBound...]
        }
        return pieces + [.text(String(rest))]
    }
}
