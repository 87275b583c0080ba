/// Whether a form was sent from one of our own pages, as far as the browser tells.
enum Origin: Equatable {
    /// The browser says that it was one of ours.
    case ours
    /// The browser does not say; the form's token has to decide.
    case untold
    case foreign

    /// `Sec-Fetch-Site` first: pages cannot forge it.
    ///
    /// `Origin: null` says nothing, because with `Referrer-Policy: no-referrer` browsers send it from our own
    /// pages too.
    init(_ headers: [String: String], site: Site) {
        switch headers["sec-fetch-site"] {
        case "same-origin": self = .ours
        case nil: self = .untold
        // "none" is an address typed by hand, which never posts.
        default: self = .foreign
        }
        guard self != .foreign, let origin = headers["origin"], origin != "null" else { return }
        let host = origin.split(separator: "/").last.map(String.init)
        let isOurs = site.origin.map { $0 == origin } ?? (host != nil && host == headers["host"])
        self = isOurs ? .ours : .foreign
    }
}
