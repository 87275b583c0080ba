import Lexicon
import Store
import Web

/// The form on which one content of a file is changed; after a lost race, with what is recorded now above it.
struct FileEditPage<Content: EditableContent>: Page {
    let path: String
    let back: String
    let edition: FileEdition
    let entered: Fields
    let problems: [Problem]
    /// What somebody else recorded meanwhile.
    let recorded: EntryShown?

    private enum CodingKeys: String, CodingKey { case edition, recorded }

    func title(_ say: Words) -> String { say(Content.heading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let contents: HTML = """
            \(inputs.hidden("entry", edition.entry))\(inputs.hidden("version", edition.version))\
            \(Content.inputs(inputs, say))\
            \(buttonRow(Button(.save).html(say), Link(.cancel, to: back).html(say)))
            """
        return """
            \(Link.back(to: back, say))\(inputs.errorSummary)\(conflict(say))\
            \(HTML.paragraph(say(.fileEditLead)))\(forms.post(to: path, contents))
            """
    }

    private func conflict(_ say: Words) -> HTML {
        guard let recorded else { return .empty }
        return Banner(
            .warning, .fileConflict,
            body: "<h2>\(say(.fileRecordedNow))</h2>\(recorded.html(say))\(HTML.paragraph(say(.fileConflictAdvice)))"
        ).html(say)
    }
}
