package import Foundation
package import Lexicon
package import Policy
package import Store

/// What a desk answers, and what the journal is to know of it.
package struct Answer: Sendable {
    package enum Body: Sendable {
        case page(any Page, status: Int)
        /// Shows another page after something was done. The path is one of ours.
        case seeOther(String)
        /// Leads off this site, to where "Leave this page" goes.
        case away
        /// A file to keep. Its name is one of ours and holds no personal data.
        case file(Data, type: String, name: String)
    }

    /// How the request reaches the journal before it is answered.
    package enum Record: Sendable {
        /// A commit has written the entry in its own transaction.
        case committed
        /// A look, to be written now.
        case deed(Deed)
        /// Turned away without being judged: gathered with others like it, so that nobody can fill the journal.
        case unjudged(Deed)
        /// Nothing of anybody was touched: a static public page.
        case nothing
    }

    package let body: Body
    package let record: Record
    package var cookies: [Cookie] = []
    /// Whether the browser is told to forget everything of this site: after signing out, or leaving in a hurry.
    package var clearsSite = false

    package static func page(_ page: any Page, status: Int = 200, _ record: Record) -> Answer {
        Answer(body: .page(page, status: status), record: record)
    }

    package static func seeOther(_ path: String, _ record: Record = .committed) -> Answer {
        Answer(body: .seeOther(path), record: record)
    }

    package static func away(_ record: Record) -> Answer { Answer(body: .away, record: record) }

    package static func file(_ data: Data, type: String, name: String, _ record: Record) -> Answer {
        Answer(body: .file(data, type: type, name: name), record: record)
    }

    /// Sets a cookie beside.
    package func setting(_ cookie: Cookie) -> Answer {
        var answer = self
        answer.cookies.append(cookie)
        return answer
    }
}

extension Answer {
    /// Tells the browser to forget pages, cookies and storage of this site.
    package func clearingSite() -> Answer {
        var answer = self
        answer.clearsSite = true
        return answer
    }
}

/// A cookie of ours: `__Host-`, Secure, HttpOnly, SameSite=Strict, for the session of the browser or for some days.
package struct Cookie: Sendable, Equatable {
    package let name: String
    /// Nil takes it away.
    package let value: String?
    /// How long the browser keeps it; nil until it is closed.
    package let lastingDays: Int?

    package init(_ name: String, _ value: String?, lastingDays: Int? = nil) {
        self.name = name
        self.value = value
        self.lastingDays = lastingDays
    }
}

/// There is nothing at this address for whoever asks. Unseen and never existing look alike.
package struct NotFound: Error, Equatable {
    package init() {}
}

/// A refusal on its way to the journal. The page is that of ``NotFound``.
package struct Refused: Error, Equatable {
    package let refusal: Refusal
    package let person: Person.ID?

    package init(_ refusal: Refusal, about person: Person.ID?) {
        self.refusal = refusal
        self.person = person
    }
}

/// One thing wrong with a form: the field, and words that say how to mend it.
package struct Problem: Error, Sendable, Equatable {
    package let field: String
    package let text: Text

    package init(_ field: String, _ text: Text) {
        self.field = field
        self.text = text
    }
}

/// Everything wrong with a form, at once.
package struct Problems: Error, Sendable, Equatable {
    package let all: [Problem]
    package init(_ all: [Problem]) { self.all = all }
}
