import Lexicon
import Policy

/// Writes the whole document around a page: what stands above it, below it, and in its head.
struct PageFrame: Sendable {
    struct Markup: Sendable {
        let utf8: [UInt8]
        /// Whether it brings a form that will come back with its token.
        var holdsForm: Bool { utf8.firstRange(of: Array(Forms.tokenName.utf8)) != nil }
    }

    private let encounter: Encounter
    private let forms: Forms
    private let ear = Ear()
    private let say: Words
    private var site: Site { encounter.site }

    init(_ encounter: Encounter, token: String) {
        self.encounter = encounter
        forms = Forms(token: token)
        say = Words(encounter.language, heardBy: ear)
    }

    func write(_ page: any Page, status: Int) -> Markup {
        let title = page.title(say)
        let heading: HTML = page.hasOwnHeading ? .empty : "<h1>\(title)</h1>"
        let (back, rest) = page.body(say, forms).parted(after: Link.backOpening, "</p>")
        let body = back + heading + rest
        let (kind, above, below): (HTML, HTML, HTML) =
            switch page.frame {
            case .staff: ("staff", staffHeader, .empty)
            case .open: ("open", openHeader, .empty)
            case .paper: ("paper", letterhead(of: page), footer(of: page))
            case .alone: ("open", .empty, .empty)
            }
        // The review line comes last, when everything else on the page has been said.
        let reviewed = ear.hasHeardUnreviewed ? reviewLine : .empty
        let direction: HTML = say.language.isRightToLeft ? "rtl" : "ltr"
        let document: HTML = """
            <!DOCTYPE html>
            <html lang="\(say.language.tag)" dir="\(direction)">
            <head>\(head(page, title: title, status: status))</head>
            <body class="\(kind)">
            \(above)<main id="main" tabindex="-1">
            \(body)
            </main>
            \(below)\(page.frame == .paper ? .empty : pageFooter(reviewed))</body>
            </html>

            """
        return Markup(utf8: document.utf8)
    }

    private func head(_ page: any Page, title: String, status: Int) -> HTML {
        // In the open, the tab and the history must not tell what the page is about.
        let product = say(site.product)
        var shown = [.open, .alone].contains(page.frame) ? say(site.neutralTitle) : "\(title) · \(product)"
        if status == Failure.problems.status { shown = "\(say(.errorInTitle)) \(shown)" }
        let icon = [.open, .alone].contains(page.frame) ? "blank.svg" : "star.svg"
        return """
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">\
            <meta name="format-detection" content="telephone=no"><title>\(shown)</title>\
            <link rel="stylesheet" href="\(Assets.path("lodestar.css"))">\
            <link rel="icon" type="image/svg+xml" href="\(Assets.path(icon))">\
            <script src="\(Assets.path("lodestar.js"))" defer></script>
            """
    }

    private var skipLink: HTML { ##"<a class="skip" href="#main">\##(say.html(.skipToContent))</a>"## }
}

extension PageFrame {
    private var staffHeader: HTML {
        """
        \(skipLink)<header class="top"><div class="wide bar">\
        <a class="brand" href="\(LocalPath.checked(site.doors.home))">\
        <img src="\(Assets.path("star.svg"))" alt="" width="32" height="32"><span>\(say(site.product))</span></a>\
        <div class="tools">\(languageChoice(forStaff: true))\(accountTools)</div></div></header>\
        \(strip)\(menu)
        """
    }

    private var accountTools: HTML {
        guard encounter.admission.session != nil else { return .empty }
        let button: HTML = #"<button class="link" type="submit">\#(say.html(.signOut))</button>"#
        return """
            <a href="\(LocalPath.checked(site.doors.account))">\(say.html(.yourAccount))</a>\
            \(forms.post(to: site.doors.signOut, class: "inline", button))
            """
    }

    /// Always there for whoever is signed in: as what someone acts decides what they may see.
    private var strip: HTML {
        guard encounter.admission.session != nil else { return .empty }
        guard let acting = encounter.admission.acting else {
            return """
                <section class="strip" aria-label="\(say(.actingAs))"><p class="wide">\(say.html(.notActing)) \
                \(toActing)</p></section>
                """
        }
        let unit = encounter.admission.unit.map { say.html($0) + " · " } ?? .empty
        return """
            <section class="strip" aria-label="\(say(.actingAs))"><p class="wide">\
            <span class="soft">\(say.html(.actingAs))</span> \
            <strong>\(unit)\(say.html(.role(acting.role)))</strong> \
            <span class="soft">\(say.html(.toPurpose))</span> \
            <strong>\(say.html(.purpose(acting.purpose)))</strong> \(toActing)</p></section>
            """
    }

    /// The way to act as something else, from wherever one is.
    private var toActing: HTML { Link(.change, to: site.doors.acting, about: .actingAs).html(say) }

    private var menu: HTML {
        guard let role = encounter.admission.acting?.role else { return .empty }
        let links = site.navigation.filter { $0.roles.contains(role) }
        guard !links.isEmpty else { return .empty }
        let path = encounter.knock.path
        // The longest link that leads to here is the current one: `/cases` while reading `/cases/…`.
        let current = links.map(\.path).filter { path == $0 || path.hasPrefix($0 + "/") }.max { $0.count < $1.count }
        let items = links.html { link in
            let mark: HTML = link.path == current ? #" aria-current="page""# : .empty
            return #"<li><a href="\#(LocalPath.checked(link.path))"\#(mark)>\#(say.html(link.text))</a></li>"#
        }
        return #"<nav class="menu" aria-label="\#(say(.navigation))"><ul class="wide">\#(items)</ul></nav>"#
    }

    /// "Leave this page" is the first thing that takes the focus, before even the skip link.
    private var openHeader: HTML {
        """
        <div class="leave-bar"><a class="leave" data-leave href="\(Self.outside(site.elsewhere))" \
        rel="noreferrer noopener">\(say.html(.leaveThisPage))</a> \
        <span class="leave-hint">\(say.html(.leaveHint))</span></div>\
        \(skipLink)<header class="top quiet"><div class="wide bar">\
        \(languageChoice(forStaff: encounter.isForStaff))</div></header>
        """
    }

    private func letterhead(of page: any Page) -> HTML {
        let own = page.letterhead.html { "<p>\($0)</p>" }
        let lines = own.isEmpty ? site.letterhead.html { "<p>\(say.html($0))</p>" } : own
        // What an agency gives out bears the agency's name, not the program's mark.
        let mark: HTML =
            own.isEmpty ? #"<img src="\#(Assets.path("star.svg"))" alt="" width="40" height="40">"# : .empty
        return """
            <header class="letterhead">\(mark)\
            <div>\(lines)</div>\
            <button class="secondary" type="button" data-print hidden>\(say.html(.printThis))</button></header>
            """
    }

    private func footer(of page: any Page) -> HTML {
        let unreviewed = ear.hasHeardUnreviewed ? reviewLine : .empty
        let note = page.footnote.map { "<p>\($0)</p>" as HTML }
        return #"<footer class="paper-foot">\#(note)\#(unreviewed)</footer>"#
    }

    private func pageFooter(_ reviewed: HTML) -> HTML {
        reviewed.isEmpty ? .empty : #"<footer class="foot"><div class="wide">\#(reviewed)</div></footer>"#
    }

    private var reviewLine: HTML { #"<p class="soft">\#(say.html(.notYetReviewed))</p>"# }

    /// Links, so that it works without scripts. After a posted form of the public they lead to the page that brought
    /// it; of work they do not stand, for the address of what one may not see would be in them.
    ///
    /// - Parameter isForStaff: pages of work are written in the complete languages alone.
    private func languageChoice(forStaff isForStaff: Bool) -> HTML {
        let isPosted = encounter.knock.method == "POST"
        guard !isPosted || (!isForStaff && encounter.formPath != nil) else { return .empty }
        let offered = site.languages.filter { !isForStaff || $0.isComplete }
        let query = isPosted ? "" : encounter.knock.query
        let kept = ((try? URLEncoded.read(query.utf8)) ?? []).filter { $0.0 != "lang" }
        let path = isPosted ? encounter.formPath.map(LocalPath.checked) ?? "" : ""
        let items = offered.html { language in
            let name: HTML = "<span lang=\"\(language.tag)\">\(language.endonym)</span>"
            guard language != say.language else { return #"<li><strong aria-current="true">\#(name)</strong></li>"# }
            let query = URLEncoded.write(kept + [("lang", language.tag)])
            return #"<li><a href="\#(path)?\#(query)" hreflang="\#(language.tag)">\#(name)</a></li>"#
        }
        return #"<nav class="languages" aria-label="\#(say(.languages))"><ul>\#(items)</ul></nav>"#
    }

    /// Only an https address of the operator's choosing may lead away.
    static func outside(_ address: String) -> String { address.hasPrefix("https://") ? address : "about:blank" }
}
