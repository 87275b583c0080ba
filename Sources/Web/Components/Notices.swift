/// Said once something was done, with the number to keep.
package struct ConfirmationPanel: Sendable {
    let title: Text
    let receiptLabel: Text?
    let receipt: String?

    package init(_ title: Text, receiptLabel: Text? = nil, receipt: String? = nil) {
        self.title = title
        self.receiptLabel = receiptLabel
        self.receipt = receipt
    }

    /// Brings the page's `h1`; the page says so by ``Page/hasOwnHeading``.
    package func html(_ say: Words) -> HTML {
        let label = receiptLabel.map { "<span>\(say.html($0))</span> " as HTML } ?? .empty
        let number = receipt.map {
            // A group of digits never breaks over two lines.
            let groups = $0.split(separator: " ").enumerated().html { index, group -> HTML in
                "\(index == 0 ? "" : " ")<span class=\"group\">\(String(group))</span>"
            }
            return #"<p class="receipt">\#(label)<strong dir="ltr">\#(groups)</strong></p>"# as HTML
        }
        return #"<div class="panel"><h1>\#(say.html(title))</h1>\#(number)</div>"#
    }
}

/// News about the page as a whole: something was done, or something needs attention.
package struct Banner: Sendable {
    package enum Tone: String, Sendable { case notice, success, warning, danger }
    let tone: Tone
    let title: Text
    let body: HTML

    package init(_ tone: Tone, _ title: Text, body: HTML = .empty) {
        self.tone = tone
        self.title = title
        self.body = body
    }

    package func html(_ say: Words) -> HTML {
        let role: HTML = tone == .success ? "status" : "region"
        return """
            <section class="banner \(tone.rawValue)" role="\(role)" aria-label="\(say(title))">\
            <p class="banner-title">\(say.html(title))</p>\(body)</section>
            """
    }
}

/// A part that opens on request.
package struct Details: Sendable {
    let summary: Text
    let body: HTML
    let isOpen: Bool

    package init(_ summary: Text, isOpen: Bool = false, _ body: HTML) {
        self.summary = summary
        self.body = body
        self.isOpen = isOpen
    }

    package func html(_ say: Words) -> HTML {
        let open: HTML = isOpen ? " open" : .empty
        return "<details\(open)><summary>\(say.html(summary))</summary><div>\(body)</div></details>"
    }
}

/// A part that is set apart from the text around it.
package struct Inset: Sendable {
    package enum Tone: String, Sendable { case plain, warning }
    let body: HTML
    let tone: Tone

    package init(_ body: HTML) { self.init(.plain, body) }

    package init(_ tone: Tone, _ body: HTML) {
        self.tone = tone
        self.body = body
    }

    package var html: HTML { #"<div class="inset \#(tone.rawValue)">\#(body)</div>"# }
}

/// Parts of one record, each at its own address, so that they work without scripts.
package struct Tabs: Sendable {
    package struct Tab: Sendable {
        let text: Text
        let path: String
        let count: Int?

        package init(_ text: Text, to path: String, count: Int? = nil) {
            self.text = text
            self.path = path
            self.count = count
        }
    }

    let label: Text
    let tabs: [Tab]
    let current: String

    package init(_ label: Text, _ tabs: [Tab], current: String) {
        self.label = label
        self.tabs = tabs
        self.current = current
    }

    package func html(_ say: Words) -> HTML {
        let items = tabs.html { tab in
            let mark: HTML = tab.path == current ? #" aria-current="page""# : .empty
            let count = tab.count.map { #" <span class="count">\#($0)</span>"# as HTML } ?? .empty
            return #"<li><a href="\#(LocalPath.checked(tab.path))"\#(mark)>\#(say.html(tab.text))\#(count)</a></li>"#
        }
        return #"<nav class="tabs" aria-label="\#(say(label))"><ul>\#(items)</ul></nav>"#
    }
}

extension HTML {
    /// Text in another language than the page's, marked so that it is read and set rightly.
    package static func foreign(_ text: String, language tag: String) -> HTML {
        let isRightToLeft = ["ar", "fa", "he", "ur", "ps", "ckb", "dv", "yi"].contains(
            tag.lowercased().prefix { $0 != "-" }.description)
        return #"<span lang="\#(tag)" dir="\#(isRightToLeft ? "rtl" : "ltr")">\#(text)</span>"#
    }

    /// Text as somebody typed it: its line ends kept, its direction its own.
    package static func typed(_ text: String) -> HTML { #"<span class="typed" dir="auto">\#(text)</span>"# }

    /// A name, which may run in another direction than the page.
    package static func name(_ name: String) -> HTML { "<bdi>\(name)</bdi>" }

    package static func paragraph(_ text: String) -> HTML { "<p>\(text)</p>" }
}
