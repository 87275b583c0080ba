extension Inputs {
    /// One of a few answers. Nothing is chosen beforehand.
    package func radios(
        _ name: String, _ legend: Text, _ choices: [Choice], hint: Text? = nil, isInline: Bool = false,
        isHeading: Bool = false
    ) -> HTML {
        let options = options(name, choices, type: "radio") { entered[name] == $0 }
        let kind: HTML = isInline ? "options inline" : "options"
        return fieldset(name, legend, hint: hint, isHeading: isHeading, #"<div class="\#(kind)">\#(options)</div>"#)
    }

    /// Any number of answers.
    package func checkboxes(
        _ name: String, _ legend: Text, _ choices: [Choice], hint: Text? = nil, isHeading: Bool = false
    ) -> HTML {
        let chosen = Set(entered.all(name))
        let options = options(name, choices, type: "checkbox") { chosen.contains($0) }
        return fieldset(name, legend, hint: hint, isHeading: isHeading, #"<div class="options">\#(options)</div>"#)
    }

    /// One thing that is so or not. Its value is `yes`.
    package func checkbox(_ name: String, _ label: Text, hint: Text? = nil) -> HTML {
        let mark: HTML = entered[name] == "yes" ? " checked" : .empty
        return group(
            name,
            """
            \(error(name))<div class="options"><div class="option">\
            <input type="checkbox" id="\(name)" name="\(name)" value="yes"\(mark)\
            \(unfolding.mark(name, "yes")) autocomplete="off"\
            \(described(name, hint))>\
            <label for="\(name)">\(say.html(label))</label>\(hinted(name, hint))</div></div>
            """)
    }

    private func options(
        _ name: String, _ choices: [Choice], type: String, _ isChosen: (String) -> Bool
    ) -> HTML {
        var isFirst = true
        return choices.html { choice in
            let id = isFirst ? name : "\(name)-\(choice.value)"
            isFirst = false
            let mark: HTML = isChosen(choice.value) ? " checked" : .empty
            let marks = [choice.hint == nil ? nil : "choice-hint", choice.warning == nil ? nil : "choice-warning"]
                .compactMap(\.self).map { "\(id)-\($0)" }
            let described: HTML =
                marks.isEmpty ? .empty : #" aria-describedby="\#(marks.joined(separator: " "))""#
            let warned = choice.warning.map {
                #"<p class="hint" id="\#(id)-choice-warning">\#(StatusTag($0, .warning).html(say))</p>"# as HTML
            }
            let hinted =
                (choice.hint.map { #"<p class="hint" id="\#(id)-choice-hint">\#(say.html($0))</p>"# as HTML } ?? .empty)
                + (warned ?? .empty)
            return """
                <div class="option"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\
                \(mark)\(unfolding.mark(name, choice.value)) autocomplete="off"\(described)>\
                <label for="\(id)">\(say.html(choice.label))</label>\(hinted)</div>
                """
        }
    }
}
