import Lexicon
import Policy
import Store
import Web

/// One part of the file: what is in it, and what can be written to it.
struct FilePart: Encodable, Sendable {
    /// A form of the file that can be filled in anew.
    struct Edit: Encodable, Sendable {
        let what: Named
        let path: String
    }

    let compartment: Compartment
    let entries: [EntryShown]
    let edits: [Edit]
    let mayNote: Bool
}

/// A person's file by its parts: those that were granted, the others as if they were not there.
struct FilePage: Page {
    let path: String
    let casePath: String
    let reference: String
    let parts: [FilePart]
    /// Whether some of it is open for danger to life alone.
    let isEmergency: Bool
    var entered = Fields()
    var problems: [Problem] = []
    /// The part whose note could not be taken.
    var failed: Compartment?

    private enum CodingKeys: CodingKey { case reference, parts, isEmergency }

    func title(_ say: Words) -> String { say(.fileHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let emergency: HTML =
            isEmergency ? Banner(.warning, .fileInEmergency).html(say) : .empty
        let none: HTML =
            parts.isEmpty
            ? .paragraph(say(.fileNothing)) + "<p>\(Link(.fileOtherPurpose, to: "/account/acting").html(say))</p>"
            : .empty
        return """
            \(Link.back(to: casePath, .backToCase, say))\(Inputs(say, problems: problems).errorSummary)\
            <p><strong dir="ltr">\(reference)</strong></p>\(emergency)\(none)\(parts.html { section($0, say, forms) })
            """
    }

    private func section(_ part: FilePart, _ say: Words, _ forms: Forms) -> HTML {
        // Each block bears its own way to change it; what is not there yet can be written below.
        var first = Dictionary(part.edits.map { ($0.what.code, $0) }) { first, _ in first }
        let entries = part.entries.html { entry in
            entry.html(
                say, edit: first.removeValue(forKey: entry.kind.code).map { Link(.fileEdit($0.what), to: $0.path) })
        }
        let edits = part.edits.filter { first[$0.what.code] != nil }
            .html { "<p>\(Link(.fileWrite($0.what), to: $0.path).html(say))</p>" }
        let empty: HTML =
            part.entries.isEmpty && !part.mayNote && part.edits.isEmpty ? .paragraph(say(.fileEmpty)) : .empty
        return """
            <section aria-labelledby="part-\(part.compartment.rawValue)">\
            <h2 id="part-\(part.compartment.rawValue)">\(say(.compartment(part.compartment)))</h2>\
            \(entries)\(empty)\(edits)\
            \(part.mayNote ? note(part, say, forms) : .empty)\
            </section>
            """
    }

    private func note(_ part: FilePart, _ say: Words, _ forms: Forms) -> HTML {
        let name = "words-\(part.compartment.rawValue)"
        let isFailed = failed == part.compartment
        let inputs = Inputs(
            say, entered: isFailed ? Fields([name: entered["words"] ?? ""]) : Fields(),
            problems: isFailed ? problems : [])
        let contents: HTML = """
            \(inputs.once)\(inputs.textarea(name, .fileNoteWords, hint: .fileNoteHint, limit: noteWordsMax, rows: 4))\
            \(buttonRow(Button(.fileNoteSave, .secondary).html(say)))
            """
        return Details(
            .fileNoteAdd, isOpen: isFailed, forms.post(to: "\(path)/notes/\(part.compartment.rawValue)", contents)
        ).html(say)
    }
}
