/// A word on where something stands.
package struct StatusTag: Sendable, Equatable {
    package enum Tone: String, Sendable { case neutral, active, good, warning, bad }

    let text: Text
    let tone: Tone

    package init(_ text: Text, _ tone: Tone = .neutral) {
        self.text = text
        self.tone = tone
    }

    package func html(_ say: Words) -> HTML { #"<strong class="tag \#(tone.rawValue)">\#(say.html(text))</strong>"# }
}

/// What there is to do, in any order that the reader likes.
package struct TaskList: Sendable {
    package struct Item: Sendable {
        let text: Text
        /// Nil while it cannot be started.
        let path: String?
        /// Nil where there is nothing to say of it but that it can be done.
        let status: StatusTag?
        let hint: Text?

        package init(_ text: Text, to path: String?, _ status: StatusTag?, hint: Text? = nil) {
            self.text = text
            self.path = path
            self.status = status
            self.hint = hint
        }
    }

    let items: [Item]
    package init(_ items: [Item]) { self.items = items }

    package func html(_ say: Words) -> HTML {
        let rows = items.html { item in
            let name: HTML =
                item.path.map { #"<a href="\#(LocalPath.checked($0))">\#(say.html(item.text))</a>"# }
                ?? "<span>\(say.html(item.text))</span>"
            let hint = item.hint.map { #"<p class="hint">\#(say.html($0))</p>"# as HTML } ?? .empty
            return "<li><div>\(name)\(hint)</div>\(item.status?.html(say) ?? .empty)</li>"
        }
        return #"<ul class="tasks">\#(rows)</ul>"#
    }
}

/// What was answered, with a way to change each: "check your answers", and the facts of a record.
package struct SummaryList: Sendable {
    package struct Row: Sendable {
        let key: Text
        let value: HTML
        let change: String?

        /// A row whose value is text.
        package init(_ key: Text, _ value: String?, change: String? = nil) {
            self.init(key, html: value.map { HTML(text: $0) } ?? "—", change: change)
        }

        package init(_ key: Text, html value: HTML, change: String? = nil) {
            self.key = key
            self.value = value
            self.change = change
        }
    }

    let rows: [Row]
    package init(_ rows: [Row]) { self.rows = rows }

    package func html(_ say: Words) -> HTML {
        let rows = rows.html { row in
            let change = row.change.map {
                #"<dd class="change">\#(Link(.change, to: $0, about: row.key).html(say))</dd>"# as HTML
            }
            return "<div><dt>\(say.html(row.key))</dt><dd>\(row.value)</dd>\(change)</div>"
        }
        return #"<dl class="summary">\#(rows)</dl>"#
    }
}

/// What happened, in order, the latest first.
package struct Timeline: Sendable {
    package struct Event: Sendable {
        let title: Text
        /// For people.
        let when: String
        /// ISO 8601, for programs.
        let moment: String?
        let by: Text?
        let body: HTML

        package init(_ title: Text, when: String, moment: String? = nil, by: Text? = nil, body: HTML = .empty) {
            self.title = title
            self.when = when
            self.moment = moment
            self.by = by
            self.body = body
        }
    }

    let events: [Event]
    package init(_ events: [Event]) { self.events = events }

    package func html(_ say: Words) -> HTML {
        let items = events.html { event in
            let moment: HTML = event.moment.map { #" datetime="\#($0)""# } ?? .empty
            let by = event.by.map { #" <span class="soft">· \#(say.html($0))</span>"# as HTML } ?? .empty
            return """
                <li><h3>\(say.html(event.title))</h3>\
                <p class="when"><time\(moment)>\(event.when)</time>\(by)</p>\(event.body)</li>
                """
        }
        return #"<ol class="timeline">\#(items)</ol>"#
    }
}
