import Lexicon

/// Markup as a document of its own, with its style inside: for a file that is opened without the program.
package enum LooseLeaf {
    package static func document(_ title: String, _ body: HTML, in say: Words) -> HTML {
        let style = HTML(trusted: Assets.all["lodestar.css"]?.bytes ?? [])
        return """
            <!DOCTYPE html><html lang="\(say.language.tag)"><head><meta charset="utf-8"><title>\(title)</title>\
            <meta name="viewport" content="width=device-width, initial-scale=1"><style>\(style)</style></head>\
            <body><main><h1>\(title)</h1>\(body)</main></body></html>
            """
    }
}
