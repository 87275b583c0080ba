import Foundation
import Lexicon
import Web

/// A paper that leaves the office: the certificate of a check, or the letter to the bidder.
struct BidPaper: Encodable, Sendable {
    enum Kind: String, Sendable, Codable, CaseIterable {
        case certificate, letter

        var text: Text { self == .certificate ? .paperCertificate : .paperLetter }
    }

    struct Section: Encodable, Sendable {
        let heading: String
        let lines: [String]
    }

    static let fields = [
        FieldSpec("in", .choice(["en", "zh-Hant"])), FieldSpec("as", .choice(["text"])),
    ]

    let kind: Kind
    let language: ScreenLanguage
    let heading, draft: String
    let sections: [Section]

    /// - Parameter day: On which it is written.
    init(_ kind: Kind, of inside: BidInside, in language: ScreenLanguage, on day: Day) {
        self.kind = kind
        self.language = language
        let writer = BidPaperWriter(inside: inside, say: Words(language), day: day)
        heading = writer.say(kind.text)
        // Nobody who may say so has read the wording: every paper says that itself.
        draft = writer.say(.paperNotReviewed)
        sections = kind == .certificate ? writer.certificate : writer.letter
    }

    /// The same words as a file.
    var text: String {
        let parts = sections.map { section in
            ([section.heading] + section.lines.map { "- \(Self.indented($0))" }).joined(separator: "\n")
        }
        return ([heading, draft] + parts).joined(separator: "\n\n") + "\n"
    }

    /// What somebody typed in several lines stays within its own item, and starts none of the paper.
    private static func indented(_ line: String) -> String {
        line.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).joined(separator: "\n    ")
    }

    var body: HTML {
        let parts = sections.html { section -> HTML in
            let lines = section.lines.html { "<li>\(HTML.typed($0))</li>" }
            return "<section><h2>\(section.heading)</h2><ul>\(lines)</ul></section>"
        }
        return Inset(.warning, "<p><strong>\(draft)</strong></p>").html + parts
    }
}

/// The paper on the screen and in print.
struct BidPaperPage: Page {
    let paper: BidPaper

    init(_ paper: BidPaper) { self.paper = paper }

    var frame: Frame { .paper }
    var hasOwnHeading: Bool { true }

    func title(_ say: Words) -> String { say(paper.kind.text) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        #"<div lang="\#(paper.language.tag)" dir="ltr"><h1>\#(paper.heading)</h1>\#(paper.body)</div>"#
    }
}
