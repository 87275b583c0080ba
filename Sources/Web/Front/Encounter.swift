import Foundation
import Lexicon
import Policy

/// One request with whoever brought it: knows their language, their form token, and how to put an answer.
struct Encounter: Sendable {
    let knock: Knock
    let admission: Admission
    let route: Route?
    let now: Date
    let site: Site
    let language: ScreenLanguage
    private let languageCookie: Cookie?
    let isForStaff: Bool
    /// Where the page is that brought a posted form.
    let formPath: String?
    private let token: String
    private let posted: Posted
    /// Set where a page with a form goes to someone who has neither session nor visitor's cookie.
    private let visitorCookie: Cookie?

    static let visitor = "visitor"

    init(
        _ knock: Knock, admission: Admission, route: Route?, formPath: String? = nil, now: Date, site: Site,
        tokens: any FormTokens
    ) {
        self.formPath = formPath
        self.knock = knock
        self.admission = admission
        self.route = route
        self.now = now
        self.site = site
        posted = Posted(knock, for: route)
        let cookies = knock.cookies
        isForStaff = route.map { $0.access != .open } ?? (admission.session != nil)
        let asked = (try? URLEncoded.read(knock.query.utf8))?.last { $0.0 == "lang" }?.1
        (language, languageCookie) = LanguageChoice.choose(
            asked: asked, cookies: cookies, account: admission.language,
            acceptLanguage: knock.headers["accept-language"], site: site, forStaff: isForStaff)
        if let session = admission.session {
            token = tokens.issue(forSession: session)
            visitorCookie = nil
            ownsToken = { [token] in FormToken.isGood($0, expected: token) }
        } else {
            let known = cookies[Self.visitor]
            let visitor = known ?? Self.newVisitor()
            token = tokens.issue(forVisitor: visitor)
            visitorCookie = known == nil ? Cookie(Self.visitor, visitor) : nil
            ownsToken = { [token] in known != nil && FormToken.isGood($0, expected: token) }
        }
    }

    private let ownsToken: @Sendable (String) -> Bool

    /// Whether a posted form came from a page of ours.
    ///
    /// Someone without cookies can still report: then the browser itself must say that the form is from here.
    func isOwnForm() -> Bool {
        let origin = Origin(knock.headers, site: site)
        guard origin != .foreign else { return false }
        if let given = posted.fields.last(where: { $0.0 == Forms.tokenName })?.1, ownsToken(given) { return true }
        return admission.session == nil && visitorCookie != nil && origin == .ours
    }

    /// Whether a program says which request this is. A page's own forms do so where they make something new.
    func saysOnce() -> Bool {
        guard knock.wantsJSON, knock.idempotencyKey == nil else { return true }
        return Fields(posted.fields).once != nil
    }

    func visit(_ route: Route, _ parameters: [String: String]) throws -> Visit {
        if let fault = posted.fault { throw fault }
        var form = posted.fields
        if route.method == .post, Fields(form).once == nil, let key = knock.idempotencyKey {
            form = form.filter { $0.0 != FieldSpec.once.name } + [(FieldSpec.once.name, key)]
        }
        return Visit(
            acting: admission.acting, session: admission.session, language: language, path: parameters,
            query: Fields(try URLEncoded.read(knock.query.utf8)),
            form: Fields(form.filter { $0.0 != Forms.tokenName }), files: posted.files, cookies: knock.cookies,
            now: now, route: route.name, source: knock.source, address: address)
    }

    /// What the operator set, or else the host that was asked for, if it reads as one.
    private var address: String {
        let host = site.origin?.split(separator: "/").last.map(String.init) ?? knock.headers["host"] ?? ""
        let isHost = host.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-")...UInt8(ascii: "."), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        return isHost ? host : ""
    }

    func reply(_ answer: Answer) throws -> Reply {
        var reply =
            switch answer.body {
            case .page(let page, let status): try show(page, status: status)
            case .seeOther(let path): redirect(path)
            case .away: away
            case .file(let data, let type, let name): Self.download(data, type: type, name: name)
            }
        for cookie in answer.cookies { reply.add(cookie) }
        // A cookie that the answer itself gives has to outlive the clearing.
        let keepsCookies = answer.cookies.contains { $0.value != nil }
        let cleared = keepsCookies ? #""cache", "storage""# : #""cache", "cookies", "storage""#
        if answer.clearsSite { reply.set("Clear-Site-Data", cleared) }
        return reply
    }

    /// The page as HTML or JSON, as the client prefers: one value, one grant behind both.
    private func show(_ page: any Page, status: Int) throws -> Reply {
        if knock.wantsJSON {
            var reply = Reply(status, type: "application/json", try JSONText.encode(page))
            reply.set("Form-Token", token)
            return withCookies(reply, holdsForm: true)
        }
        let markup = PageFrame(self, token: token).write(page, status: status)
        let reply = Reply(status, type: "text/html; charset=utf-8", markup.utf8)
        return withCookies(reply, holdsForm: markup.holdsForm)
    }

    /// An empty page that leads on by itself: the browser lets no form of ours redirect to a foreign site.
    private var away: Reply {
        let title = Words(language)(site.neutralTitle)
        let frame: HTML = #"<!DOCTYPE html><html lang="\#(language.tag)"><head><title>\#(title)</title></head></html>"#
        var reply = Reply(200, type: "text/html; charset=utf-8", frame.utf8)
        reply.set("Refresh", "0; url=\(PageFrame.outside(site.elsewhere))")
        return reply
    }

    private func redirect(_ path: String) -> Reply {
        var reply = Reply(303)
        reply.set("Location", LocalPath(path)?.description ?? site.doors.home)
        return withCookies(reply, holdsForm: false)
    }

    private func withCookies(_ reply: Reply, holdsForm: Bool) -> Reply {
        var reply = reply
        if let languageCookie { reply.add(languageCookie) }
        if holdsForm, let visitorCookie { reply.add(visitorCookie) }
        return reply
    }

    private static func download(_ data: Data, type: String, name: String) -> Reply {
        var reply = Reply(200, type: type, Array(data))
        // Letters, digits, dot and dash only: a name can neither end its quotes nor climb a folder.
        let clean = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        reply.set("Content-Disposition", #"attachment; filename="\#(clean)""#)
        return reply
    }

    /// 128 bits from the system's generator.
    private static func newVisitor() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
    }
}

extension Encounter {
    /// Says nothing of what is behind the door.
    func toSignIn() -> Reply { knock.wantsJSON ? failure(.notSignedIn) : redirect(site.doors.signIn) }

    func toStepUp(then path: String) -> Reply {
        if knock.wantsJSON { return failure(.stepUpNeeded) }
        return redirect(site.doors.stepUp + "?" + URLEncoded.write([("then", path)]))
    }

    func failure(_ failure: Failure, reference: String? = nil) -> Reply {
        if knock.wantsJSON { return failure.problemDocument(in: language, reference: reference) }
        return put(
            FailurePage(failure, reference: reference, resend: failure == .foreignForm ? resend : nil, frame: frame))
    }

    private var frame: Frame { admission.session == nil ? .open : .staff }

    private func put(_ page: FailurePage) -> Reply {
        let markup = PageFrame(self, token: token).write(page, status: page.status)
        let reply = Reply(page.status, type: "text/html; charset=utf-8", markup.utf8)
        return withCookies(reply, holdsForm: markup.holdsForm)
    }

    /// What was typed into a form whose token ran out, to be sent again: nothing typed is lost.
    ///
    /// Only where the browser says that the form was ours; and only what the route declares and calls no secret.
    private var resend: FailurePage.Resend? {
        guard let route, Origin(knock.headers, site: site) == .ours else { return nil }
        let typed = posted.fields.filter { name, _ in
            let declared = (route.fields + [.once]).filter { $0.covers(name) }
            return name != Forms.tokenName && !declared.isEmpty && declared.allSatisfy { $0.kind != .secret }
        }
        return FailurePage.Resend(path: knock.path, fields: typed.map { .init(name: $0.0, value: $0.1) })
    }

    func failed(_ failure: Failure, _ pattern: String) -> Outcome { self.failure(failure).outcome(pattern) }

    /// An unexpected fault: the reader gets a number to quote, the log the kind of error, nobody its words.
    func broken(_ error: any Error, _ pattern: String) -> Outcome {
        let reference = String(UInt32.random(in: .min ... .max), radix: 36)
        return Outcome(
            failure(.broken, reference: reference), route: pattern, reference: reference,
            fault: String(reflecting: type(of: error)))
    }

    /// Problems that a desk did not show on its own page.
    func problems(_ problems: Problems) -> Reply {
        if knock.wantsJSON { return Failure.problems.problemDocument(in: language, problems: problems.all) }
        return put(FailurePage(.problems, problems: problems.all, frame: frame))
    }
}
