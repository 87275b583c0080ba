package import Foundation
package import Lexicon
package import Policy

/// One request, as a desk sees it: who asks, acting as what, in which language, with which fields.
package struct Visit: Sendable {
    /// Nil on public pages and before sign-in.
    package let acting: Acting?
    /// The session's identifier, for the pages of the account itself.
    package let session: Data?
    package let language: ScreenLanguage
    /// The parameters of the path: `/cases/:case` gives `case`.
    package let path: [String: String]
    package let query: Fields
    package let form: Fields
    /// The files that came with the form, by the names that the route gives them.
    private let files: [String: UploadedFile]
    package let cookies: [String: String]
    package let now: Date
    /// The route's name, under which the journal records what happens.
    package let route: String
    /// The network address the request came from, to slow down guessing; never logged, never kept.
    package let source: String
    /// The name under which the browser reached us, as a paper may print it: it names nothing but the door.
    package let address: String

    package init(
        acting: Acting? = nil, session: Data? = nil, language: ScreenLanguage = .en, path: [String: String] = [:],
        query: Fields = .init(), form: Fields = .init(), files: [String: UploadedFile] = [:],
        cookies: [String: String] = [:], now: Date, route: String = "",
        source: String = "", address: String = ""
    ) {
        self.acting = acting
        self.session = session
        self.language = language
        self.path = path
        self.query = query
        self.form = form
        self.files = files
        self.cookies = cookies
        self.now = now
        self.route = route
        self.source = source
        self.address = address
    }

    /// A random identifier in the path. One that does not read as such is one that does not exist.
    package func identifier<Subject>(_ name: String, of: Subject.Type = Subject.self) throws(NotFound) -> Identifier<
        Subject
    > {
        guard let value = path[name].flatMap(Identifier<Subject>.init(_:)) else { throw NotFound() }
        return value
    }

    /// The identifier of what a form makes, given out with its page: sent twice, it makes the same thing, not two.
    package func once<Subject>(of: Subject.Type = Subject.self) -> Identifier<Subject> {
        form.once.flatMap(Identifier<Subject>.init(_:)) ?? Identifier()
    }

    /// The file under a name that the route declares; nil where none was chosen, or an empty one.
    package func file(_ name: String) -> UploadedFile? {
        files[name].flatMap { $0.bytes.isEmpty ? nil : $0 }
    }

    /// Who is at work; a desk for workers is never reached without.
    package func worker() throws(NotFound) -> Acting {
        guard let acting else { throw NotFound() }
        return acting
    }
}

/// The fields of a form or of an address, several values to a name.
package struct Fields: Sendable, Equatable {
    private let values: [String: [String]]

    package init(_ pairs: [(String, String)] = []) {
        values = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }

    package init(_ values: [String: String]) { self.values = values.mapValues { [$0] } }

    /// The trimmed value, nil where it is missing or empty.
    package subscript(name: String) -> String? {
        let value = values[name]?.last?.trimmingCharacters(in: .whitespacesAndNewlines)
        return value?.isEmpty == false ? value : nil
    }

    /// The identifier that came with a form, if it is one.
    var once: String? {
        self[FieldSpec.once.name].flatMap { Identifier<Visit>($0) == nil ? nil : $0 }
    }

    package func all(_ name: String) -> [String] { values[name] ?? [] }
    package var names: [String] { values.keys.sorted() }
}
