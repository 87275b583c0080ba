import Lexicon
import Testing

@testable import Web

@Suite struct `Writing what strangers typed` {
    static let payloads = [
        "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<body onload=alert(1)>",
        "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "` onclick=`alert(1)`",
        "</textarea><script>x</script>",
        "</title><script>x</script>", "</style><script>x</script>", "<!--<script>", "--><script>x</script>",
        "]]><script>x</script>",
        "<iframe src=javascript:alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<math><mtext><script>x</script>",
        "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)>",
        "<marquee onstart=alert(1)>", "<object data=javascript:alert(1)>", "<embed src=data:text/html,x>",
        "<form action=javascript:alert(1)><button>", "<base href=//evil.example>",
        "<link rel=stylesheet href=//evil.example>",
        "<meta http-equiv=refresh content=0;url=//evil.example>", "&lt;script&gt;", "&#60;script&#62;",
        "\u{202E}<b>txet",
        "\u{200B}<script\u{200B}>", "＜script＞<script>", "<scr\u{0}ipt>", "<\u{301}script>", "{{7*7}}<b>", "${7*7}<b>",
        "%3Cscript%3E<b>",
        "<a\nhref=x\nonclick=y>",
    ]

    @Test(arguments: payloads) func `leaves no mark-up in text`(payload: String) {
        let written = String(decoding: ("<p>\(payload)</p>" as HTML).utf8, as: UTF8.self)
        let inside = written.dropFirst(3).dropLast(4).unicodeScalars
        #expect(written.unicodeScalars.starts(with: "<p>".unicodeScalars))
        #expect(!inside.contains("<") && !inside.contains(">"))
        #expect(undone(String(inside)).unicodeScalars.elementsEqual(payload.unicodeScalars))
    }

    @Test(arguments: payloads) func `cannot leave an attribute`(payload: String) {
        let written = String(decoding: (#"<p title="\#(payload)"></p>"# as HTML).utf8, as: UTF8.self)
        let inside = written.dropFirst(10).dropLast(6).unicodeScalars
        #expect(!inside.contains("\"") && !inside.contains("'") && !inside.contains("<"))
        #expect(undone(String(inside)).unicodeScalars.elementsEqual(payload.unicodeScalars))
    }

    @Test(arguments: payloads) func `cannot leave any field of a form`(payload: String) {
        let entered = Fields([("f", payload)])
        let text = Text(verbatim: payload)
        let inputs = Inputs(Words(.en), entered: entered, problems: [Problem("f", text)])
        let choices = [Choice(payload, text, hint: text)]
        let parts = [
            inputs.text("f", text, hint: text), inputs.textarea("f", text), inputs.select("f", text, choices),
            inputs.radios("f", text, choices), inputs.checkboxes("f", text, choices), inputs.errorSummary,
            inputs.hidden("f", payload), .typed(payload), .name(payload), .foreign(payload, language: payload),
            SummaryList([.init(text, payload)]).html(Words(.en)),
            DataTable(text, [.init(text)], [[HTML(text: payload)]]).html(Words(.en)),
            Timeline([.init(text, when: payload, moment: payload)]).html(Words(.en)),
            BarChart(text, unit: text, [.init(text, 3)]).html(Words(.en)),
        ]
        for part in parts {
            let written = String(decoding: part.utf8, as: UTF8.self)
            #expect(Markup(written).tags.allSatisfy { Markup.known.contains($0) }, "\(Markup(written).tags)")
            #expect(!Markup(written).attributes.contains { $0.lowercased().hasPrefix("on") })
        }
    }

    @Test(arguments: [
        "javascript:alert(1)", "//evil.example", "/\\evil.example", "https://evil.example", "data:text/html,x",
        " /x", "/\t/evil.example", "\u{1}javascript:x", "JaVaScRiPt:x", "vbscript:x", "",
    ]) func `never links to an address that is not ours`(address: String) {
        let written = String(decoding: Link(.save, to: address).html(Words(.en)).utf8, as: UTF8.self)
        #expect(written.contains("href=\"#\""))
    }

    @Test func `fills places once, whatever the values say`() {
        let text = Text(en: "{a} and {b} and {c}", zhHant: "{a}")
        #expect(Words(.en)(text, ["a": "{b}", "b": "2"]) == "{b} and 2 and {c}")
    }

    private func undone(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            var scalars = String.UnicodeScalarView()
            var rest = Array($0.unicodeScalars)[...]
            let (from, to) = (Array($1.0.unicodeScalars), Array($1.1.unicodeScalars))
            while !rest.isEmpty {
                if rest.starts(with: from) {
                    scalars.append(contentsOf: to)
                    rest = rest.dropFirst(from.count)
                } else {
                    scalars.append(rest.removeFirst())
                }
            }
            return String(scalars)
        }
    }
}

/// Reads tags and attributes as a browser would, well enough to see what a page really contains.
struct Markup {
    static let known: Set<String> = [
        "a", "bdi", "button", "caption", "circle", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure",
        "form", "h1", "h2", "h3", "input", "label", "legend", "li", "nav", "ol", "option", "p", "path", "rect",
        "section",
        "select", "span", "strong", "summary", "svg", "table", "tbody", "td", "text", "textarea", "th", "thead", "time",
        "tr", "ul",
    ]

    private(set) var tags: [String] = []
    private(set) var attributes: [String] = []
    /// Each opening tag with its attributes.
    private(set) var elements: [(tag: String, attributes: [String: String])] = []

    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        func take(while allowed: (UInt8) -> Bool) -> String {
            let taken = rest.prefix(while: allowed)
            rest = rest.dropFirst(taken.count)
            return String(decoding: taken, as: UTF8.self)
        }
        let space: Set<UInt8> = [0x20, 0x0A, 0x09, 0x0D, 0x2F]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            let isClosing = rest.first == UInt8(ascii: "/")
            if isClosing { rest = rest.dropFirst() }
            let tag = take { !space.contains($0) && $0 != UInt8(ascii: ">") }
            tags.append(tag)
            var found: [String: String] = [:]
            while true {
                _ = take { space.contains($0) }
                guard let next = rest.first, next != UInt8(ascii: ">") else { break }
                let name = take { !space.contains($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
                var value = ""
                if rest.first == UInt8(ascii: "=") {
                    rest = rest.dropFirst()
                    if rest.first == UInt8(ascii: "\"") {
                        rest = rest.dropFirst()
                        value = take { $0 != UInt8(ascii: "\"") }
                        rest = rest.dropFirst()
                    } else {
                        value = take { !space.contains($0) && $0 != UInt8(ascii: ">") }
                    }
                }
                attributes.append(name)
                found[name] = value
            }
            if !isClosing { elements.append((tag, found)) }
        }
    }
}
