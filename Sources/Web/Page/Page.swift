/// One value that is shown as a page and given as JSON.
///
/// What it encodes is what the page shows, no more: the same grant stands behind both.
package protocol Page: Encodable, Sendable {
    /// The page's heading and title. No personal data: titles stay in histories and logs of the browser.
    func title(_ say: Words) -> String
    func body(_ say: Words, _ forms: Forms) -> HTML
    var frame: Frame { get }
    /// Whether the body brings its own `h1`, as a confirmation panel or a question does.
    /// Else the frame writes the title.
    var hasOwnHeading: Bool { get }
    /// What stands at the foot of a paper, such as its number. Nil elsewhere.
    var footnote: String? { get }
    /// Whose paper it is, line by line and in the paper's language; empty where it is nobody's in particular.
    var letterhead: [String] { get }
}

extension Page {
    package var frame: Frame { .staff }
    package var hasOwnHeading: Bool { false }
    package var footnote: String? { nil }
    package var letterhead: [String] { [] }
}

/// What surrounds a page.
package enum Frame: Sendable, Equatable {
    /// Navigation, "acting as", sign-out.
    case staff
    /// Quick exit, language choice, no navigation.
    case open
    /// A paper: letterhead and text alone, for print.
    case paper
    /// Nothing but the page itself, for whoever the screen is turned to.
    case alone
}

/// What a page needs to write a form that the server will take back.
package struct Forms: Sendable {
    /// The token against forged requests, to go into each form.
    package let token: String
    static let tokenName = "form-token"

    package init(token: String) { self.token = token }

    /// A form that posts to a path. Its contents are written by the page.
    /// - Parameter files: whether it sends files.
    package func post(to path: String, class: String = "", files: Bool = false, _ contents: HTML) -> HTML {
        let coding: HTML = files ? #" enctype="multipart/form-data""# : .empty
        return """
            <form method="post" action="\(LocalPath.checked(path))" class="\(`class`)"\(coding) \
            novalidate autocomplete="off">\
            <input type="hidden" name="\(Self.tokenName)" value="\(token)">\(contents)</form>
            """
    }
}
