package import Foundation
import Lexicon

/// The front door: takes a request, finds who may answer it, has it journaled, and only then answers.
///
/// It knows nothing of sockets, so that a test can knock without one.
package struct Front: Sendable {
    let matcher: Matcher
    let site: Site
    let gatekeeper: any Gatekeeper
    let recorder: any Recorder
    let tokens: any FormTokens
    let clock: @Sendable () -> Date
    let meter: Meter
    let log: @Sendable (LogLine) -> Void
    let isReady: @Sendable () async -> Bool
    /// What was turned away unjudged and waits to be written.
    let gathering: Gathering
    private let description: [UInt8]

    package init(
        routes: [Route], site: Site, gatekeeper: any Gatekeeper, recorder: any Recorder, tokens: any FormTokens,
        clock: @escaping @Sendable () -> Date = { Date() }, meter: Meter = Meter(),
        log: @escaping @Sendable (LogLine) -> Void = LogLine.toStandardError,
        isReady: @escaping @Sendable () async -> Bool = { true }, gatheredFor: Duration = .seconds(60)
    ) {
        matcher = Matcher(routes)
        self.site = site
        self.gatekeeper = gatekeeper
        self.recorder = recorder
        gathering = Gathering(recorder: recorder, every: gatheredFor)
        self.tokens = tokens
        self.clock = clock
        self.meter = meter
        self.log = log
        self.isReady = isReady
        description = OpenAPI.document(routes: routes, product: site.product(in: .en))
    }

    /// Writes what is still gathered: to be called once no more requests come.
    package func close() async { await gathering.write() }

    package func answer(_ knock: Knock) async -> Reply {
        let start = ContinuousClock.now
        var outcome = misdirected(knock)
        if outcome == nil { outcome = await fixedDoor(knock) }
        if outcome == nil { outcome = await pass(knock) }
        let (told, route) = (outcome?.reply ?? Reply(404), outcome?.route ?? "-")
        var reply = SecurityHeaders.dress(told, overTLS: site.isOverTLS)
        if knock.method == "HEAD" {
            reply.set("Content-Length", String(reply.body.count))
            reply.body = []
        }
        let elapsed = ContinuousClock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        // The client may write any word as a method; only known ones become labels.
        let method = ["GET", "HEAD", "POST"].contains(knock.method) ? knock.method : "other"
        meter.count(method: method, route: route, status: reply.status, seconds: seconds)
        log(
            LogLine(
                method: method, route: route, status: reply.status, milliseconds: Int(seconds * 1_000),
                reference: outcome?.reference, fault: outcome?.fault))
        return reply
    }

    /// What is not for this site, or does not say for which: it is answered before anything is looked at.
    private func misdirected(_ knock: Knock) -> Outcome? {
        guard knock.hasOneHost else { return stranger(knock).failed(.malformed, "-") }
        // A monitor asks the machine itself, by whatever name it has.
        guard !Self.forMonitors.contains(knock.path), !site.isCalled(knock.headers["host"]) else { return nil }
        return stranger(knock).failed(.misdirected, "-")
    }

    private static let forMonitors: Set = ["/health/live", "/health/ready", "/metrics"]

    /// What answers without asking who comes: files of the program, its health, its description.
    private func fixedDoor(_ knock: Knock) async -> Outcome? {
        guard knock.method == "GET" || knock.method == "HEAD" else { return nil }
        let plain = "text/plain; charset=utf-8"
        switch knock.path {
        case "/health/live":
            return Outcome(Reply(200, type: plain, Array("alive\n".utf8)), route: knock.path)
        case "/health/ready":
            let ready = await isReady()
            let words = ready ? "ready\n" : "not ready\n"
            return Outcome(Reply(ready ? 200 : 503, type: plain, Array(words.utf8)), route: knock.path)
        case "/metrics" where knock.isFromLoopback || site.showsMetricsToAll:
            let type = "text/plain; version=0.0.4; charset=utf-8"
            return Outcome(Reply(200, type: type, Array(meter.text.utf8)), route: knock.path)
        case "/api/openapi.json":
            return Outcome(Reply(200, type: "application/json", description), route: knock.path)
        default:
            return Assets.reply(to: knock.path).map { Outcome($0, route: "/assets") }
        }
    }
}

/// An answer, and what the log may know of how it came about.
struct Outcome: Sendable {
    var reply: Reply
    var route: String
    var reference: String?
    var fault: String?

    init(_ reply: Reply, route: String, reference: String? = nil, fault: String? = nil) {
        self.reply = reply
        self.route = route
        self.reference = reference
        self.fault = fault
    }
}
