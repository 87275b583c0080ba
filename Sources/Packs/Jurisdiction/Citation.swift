package import Lexicon

/// A law, or a regulation made under one, that rules of the pack rest on.
package struct Instrument: Sendable, Hashable, Identifiable {
    package enum Kind: String, Sendable, CaseIterable { case statute, regulation }

    package let id: String
    /// The number under which its country publishes it, as "D0080177".
    package let number: String
    package let names: Words
    package let kind: Kind
    package let inForce: Day
    /// The number of its last article, where the pack's authors have noted it: no rule can cite one beyond it.
    package let articles: Int?
}

/// A place in an instrument: article, and paragraph where the article has several.
package struct Citation: Sendable, Hashable {
    package let instrument: Instrument
    /// Text, because laws insert articles: "74-1".
    package let article: String
    package let paragraph: Int?

    /// As packs write it: "act 11.5".
    package var written: String { "\(instrument.id) \(article)\(paragraph.map { ".\($0)" } ?? "")" }

    /// As a reader of that language writes it.
    package func label(in language: ScreenLanguage) -> String {
        let name = instrument.names[language]
        return switch language {
        case .zhHant: "\(name)第 \(article) 條" + (paragraph.map { "第 \($0) 項" } ?? "")
        case .id: "\(name), pasal \(article)" + (paragraph.map { " ayat (\($0))" } ?? "")
        case .vi: "\(name), điều \(article)" + (paragraph.map { " khoản \($0)" } ?? "")
        // Articles of a statute and of the rules made under it are counted in different words.
        case .th:
            "\(name) \(instrument.kind == .statute ? "มาตรา" : "ข้อ") \(article)"
                + (paragraph.map { " วรรค \($0)" } ?? "")
        case .fil: "\(name), artikulo \(article)" + (paragraph.map { "(\($0))" } ?? "")
        case .en, .ar: "\(name), art. \(article)" + (paragraph.map { "(\($0))" } ?? "")
        }
    }
}

extension Sequence<Citation> {
    /// Several places in the order given, each instrument and each article named once: "Act, art. 11(3), 17(2), (3)".
    package func label(in language: ScreenLanguage) -> String {
        var instruments: [(instrument: Instrument, places: [Citation])] = []
        for citation in self {
            if let index = instruments.firstIndex(where: { $0.instrument == citation.instrument }) {
                if !instruments[index].places.contains(citation) { instruments[index].places.append(citation) }
            } else {
                instruments.append((citation.instrument, [citation]))
            }
        }
        let labels = instruments.map { instrument, places -> String in
            guard language == .zhHant || language == .en else {
                return places.map { $0.label(in: language) }.joined(separator: "; ")
            }
            return instrument.names[language] + Self.places(places, in: language)
        }
        return labels.joined(separator: language == .zhHant ? "；" : "; ")
    }

    /// The articles of one instrument; of an article cited twice only the paragraph follows.
    private static func places(_ places: [Citation], in language: ScreenLanguage) -> String {
        var text = language == .en ? ", art. " : ""
        for (index, place) in places.enumerated() {
            let isSame = index > 0 && places[index - 1].article == place.article && place.paragraph != nil
            if index > 0 { text += language == .en ? ", " : "、" }
            if language == .en {
                text += (isSame ? "" : place.article) + (place.paragraph.map { "(\($0))" } ?? "")
            } else {
                text += (isSame ? "" : "第 \(place.article) 條") + (place.paragraph.map { "第 \($0) 項" } ?? "")
            }
        }
        return text
    }
}

extension Citation {
    /// The label in both languages of the staff: a basis keeps one text.
    package var kept: String { "\(label(in: .en)) · \(label(in: .zhHant))" }
}

extension Jurisdiction {
    /// The place in the law that a basis keeps the label of; nil where this pack cites no such place.
    package func citation(kept label: String) -> Citation? {
        clauses.lazy.map(\.quotation.citation).first { $0.kept == label }
    }

    /// A place that the pack cites: "act 11.5".
    package func citation(_ written: String) -> Citation? {
        clauses.lazy.map(\.quotation.citation).first { $0.written == written }
    }
}

/// A clause in the law's own words, and where it stands.
package struct Quotation: Sendable, Hashable {
    package let citation: Citation
    package let text: String
}

/// What an entry of a pack rests on: clauses of law, a practice chosen by the pack's authors, or both.
package struct Footing: Sendable, Hashable {
    package let law: [Quotation]
    /// Why the authors chose what no clause says. A note for those who review the pack, not for pages.
    package let practice: String?
}

/// A clause as a pack's file quotes it, for those who check the pack against the law.
package struct CitedClause: Sendable, Hashable {
    package let file: String
    package let line: Int
    package let quotation: Quotation
}
