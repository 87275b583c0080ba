import Foundation
package import Lexicon
package import Policy

/// What a leave to count lets someone ask of one snapshot, some people at a time.
///
/// It lives as long as the reading and is not handed out of the module that turns what it reads into codes.
package struct TallyReading {
    package let leave: Tallying
    private let session: any Session
    private let archive: Archive

    fileprivate init(leave: Tallying, session: any Session, archive: Archive) {
        self.leave = leave
        self.session = session
        self.archive = archive
    }

    /// Rows that tell the course of cases.
    package func fetch<Value>(_ query: Query<Value>) throws -> [Value] {
        try archive.decoded(session.rows(query.sql), query)
    }

    /// Whether there is leave to count in a compartment.
    package func counts(_ compartment: Compartment) -> Bool { leave.compartments.contains(compartment) }

    /// The newest content of a kind of each of some people; nothing where its compartment is not among the leave's.
    ///
    /// Only this kind is read and opened: a name that lies in the same compartment stays shut.
    package func latest<Content: FileContent>(
        _ content: Content.Type = Content.self, of people: [Person.ID]
    ) throws -> [Person.ID: Filed<Content>] {
        guard counts(Content.compartment), !people.isEmpty else { return [:] }
        let entries = try fetch(FileEntry.all(content, of: people))
        let newest = Dictionary(entries.map { ($0.person, $0) }, uniquingKeysWith: { _, newer in newer })
        let opened = try archive.opened(
            Array(newest.values), with: fetch(KeyRow.all(of: people, for: Content.compartment)), as: content)
        return Dictionary(opened.map { ($0.entry.person, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Archive {
    /// Reads everybody's records from one snapshot, to be counted. What the body returns must name nobody.
    package func tally<Value: Sendable>(
        under leave: Tallying, _ body: @escaping @Sendable (TallyReading) throws -> Value
    ) async throws -> Value {
        try await driver.snapshot { session in
            try body(TallyReading(leave: leave, session: session, archive: self))
        }
    }
}

extension Deed {
    /// What a leave to count allowed, done: about everybody whose file was there.
    package init(_ action: String, under leave: Tallying) {
        self.init(action, acting: leave.acting, rule: leave.rule, looked: leave.compartments)
        isAboutEverybody = true
    }
}
