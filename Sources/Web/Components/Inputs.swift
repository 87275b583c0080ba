import Foundation

/// Writes the fields of one form: with what was entered before, and with what is wrong beside each.
///
/// Every field has its label; hints and errors are tied to it by `aria-describedby`. Nothing is kept by the browser.
package struct Inputs: Sendable {
    let say: Words
    let entered: Fields
    let problems: [Problem]
    let unfolding: Unfolding

    package init(
        _ say: Words, entered: Fields = Fields(), problems: [Problem] = [], unfolding: Unfolding = Unfolding()
    ) {
        self.say = say
        self.entered = entered
        self.problems = problems
        self.unfolding = unfolding
    }

    /// How wide an input is: a hint of how much belongs in it.
    package enum Width: String, Sendable { case full, medium, short }

    /// What a telephone's keyboard offers.
    package enum Kind: String, Sendable { case text, email, tel, password, number }

    /// Every problem at once, each a link to its field. Nothing where nothing is wrong.
    package var errorSummary: HTML {
        guard !problems.isEmpty else { return .empty }
        let items = problems.html { ##"<li><a href="#\##($0.field)">\##(say.html($0.text))</a></li>"## }
        return """
            <div class="error-summary" role="alert" tabindex="-1" data-error-summary>\
            <h2>\(say.html(.thereIsAProblem))</h2><ul>\(items)</ul></div>
            """
    }

    /// One line of text.
    package func text(
        _ name: String, _ label: Text, hint: Text? = nil, kind: Kind = .text, width: Width = .full,
        isHeading: Bool = false, autocomplete: String = "off"
    ) -> HTML {
        // A password is never written back into a page.
        let value = kind == .password ? "" : entered[name] ?? ""
        let mode: HTML = kind == .number ? #" inputmode="numeric""# : .empty
        let type = kind == .number ? "text" : kind.rawValue
        let input: HTML = """
            <input class="\(width.rawValue)" id="\(name)" name="\(name)" type="\(type)" value="\(value)"\
            \(mode)\(unfolding.mark(name)) autocomplete="\(autocomplete)" spellcheck="false"\(described(name, hint))>
            """
        return group(name, labelled(name, label, isHeading) + hinted(name, hint) + error(name) + input)
    }

    /// Several lines of text, with the most that fits.
    package func textarea(
        _ name: String, _ label: Text, hint: Text? = nil, limit: Int = 4_000, rows: Int = 6, isHeading: Bool = false
    ) -> HTML {
        let count: HTML = """
            <p class="hint" id="\(name)-count" data-left="\(say(.charactersLeft))" aria-live="polite">\
            \(say(.charactersAtMost, ["count": String(limit)]))</p>
            """
        // The line end after the tag is dropped by browsers; without it the text's own first one would be.
        let area: HTML = """
            <textarea class="full" id="\(name)" name="\(name)" rows="\(rows)" data-limit="\(limit)" autocomplete="off"\
            \(described(name, hint, also: "\(name)-count"))>
            \(entered[name] ?? "")</textarea>
            """
        return group(name, labelled(name, label, isHeading) + hinted(name, hint) + error(name) + area + count)
    }

    /// One of a list that is too long for radio buttons.
    package func select(
        _ name: String, _ label: Text, _ choices: [Choice], hint: Text? = nil, whenNone: Text = .chooseOne,
        likely: [Choice] = []
    ) -> HTML {
        // The likely ones stand first, in a group of their own, and are not repeated below.
        let others = choices.filter { !likely.contains($0) }
        let options: HTML =
            likely.isEmpty
            ? self.options(name, others)
            : grouped(.likelyChoices, name, likely) + grouped(.otherChoices, name, others)
        let select: HTML = """
            <select id="\(name)" name="\(name)" autocomplete="off"\(described(name, hint))>\
            <option value="">\(say(whenNone))</option>\(options)</select>
            """
        return group(name, labelled(name, label, false) + hinted(name, hint) + error(name) + select)
    }

    private func grouped(_ label: Text, _ name: String, _ choices: [Choice]) -> HTML {
        #"<optgroup label="\#(say(label))">\#(options(name, choices))</optgroup>"#
    }

    private func options(_ name: String, _ choices: [Choice]) -> HTML {
        choices.html { choice in
            let mark: HTML = entered[name] == choice.value ? " selected" : .empty
            let opens = unfolding.mark(name, choice.value)
            return #"<option value="\#(choice.value)"\#(mark)\#(opens)>\#(say(choice.label))</option>"#
        }
    }

    /// The identifier of what the form is to make, so that pressing twice makes one thing.
    package var once: HTML {
        hidden(FieldSpec.once.name, entered[FieldSpec.once.name] ?? UUID().uuidString.lowercased())
    }

    /// A value that goes along unseen.
    package func hidden(_ name: String, _ value: some CustomStringConvertible) -> HTML {
        #"<input type="hidden" name="\#(name)" value="\#(value)">"#
    }
}

extension Inputs {
    func group(_ name: String, _ contents: HTML) -> HTML {
        let mark: HTML = has(name) ? " wrong" : .empty
        return #"<div class="field\#(mark)">\#(contents)</div>"#
    }

    /// Choices under one question. The first control carries the name as its id, so that the summary leads to it.
    func fieldset(_ name: String, _ legend: Text, hint: Text?, isHeading: Bool, _ contents: HTML) -> HTML {
        let words: HTML = isHeading ? "<h1>\(say.html(legend))</h1>" : say.html(legend)
        return group(
            name,
            """
            <fieldset\(described(name, hint, canBeInvalid: false))><legend>\(words)</legend>\
            \(hinted(name, hint))\(error(name))\(contents)</fieldset>
            """)
    }

    func labelled(_ name: String, _ label: Text, _ isHeading: Bool) -> HTML {
        let label: HTML = #"<label for="\#(name)">\#(say.html(label))</label>"#
        return isHeading ? #"<h1 class="label">\#(label)</h1>"# : label
    }

    func hinted(_ name: String, _ hint: Text?) -> HTML {
        hint.map { #"<p class="hint" id="\#(name)-hint">\#(say.html($0))</p>"# } ?? .empty
    }

    func error(_ name: String) -> HTML {
        let mine = problems.filter { $0.field == name }
        guard !mine.isEmpty else { return .empty }
        let words = mine.html { #"<span class="sr">\#(say(.errorInTitle))</span> \#(say.html($0.text)) "# }
        return #"<p class="error" id="\#(name)-error">\#(words)</p>"#
    }

    func described(_ name: String, _ hint: Text?, also: String? = nil, canBeInvalid: Bool = true) -> HTML {
        let ids = [hint == nil ? nil : "\(name)-hint", has(name) ? "\(name)-error" : nil, also].compactMap(\.self)
        let invalid: HTML = has(name) && canBeInvalid ? #" aria-invalid="true""# : .empty
        guard !ids.isEmpty else { return .empty }
        return #" aria-describedby="\#(ids.joined(separator: " "))"\#(invalid)"#
    }

    func has(_ name: String) -> Bool { problems.contains { $0.field == name } }
}

/// One of several answers.
package struct Choice: Sendable, Equatable {
    package let value: String
    package let label: Text
    package let hint: Text?
    /// Why it may be the wrong one, said before it is chosen.
    package let warning: Text?

    package init(_ value: String, _ label: Text, hint: Text? = nil, warning: Text? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.warning = warning
    }

    /// A choice for each of a list of codes.
    package init<Code: RawRepresentable>(_ code: Code, _ label: Text, hint: Text? = nil) where Code.RawValue == String {
        self.init(code.rawValue, label, hint: hint)
    }
}
