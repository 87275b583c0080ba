import Foundation
import Lexicon
import Policy
import Store

/// The way of one request through the door: who, which route, which form, done, journaled, answered.
extension Front {
    func pass(_ knock: Knock) async -> Outcome {
        let found = matcher.find(knock.path)
        let method = Route.Method(knock: knock.method)
        let route = method.flatMap { found?.routes[$0] }
        let pattern = found?.pattern ?? "-"
        guard knock.path.utf8.count + knock.query.utf8.count <= Limits.targetBytes else {
            return stranger(knock).failed(.addressTooLong, pattern)
        }
        if let fault = knock.bodyFault { return stranger(knock).failed(fault.failure, pattern) }
        guard knock.body.count <= route?.bodyBytes ?? Limits.bodyBytes else {
            return stranger(knock).failed(.tooLarge, pattern)
        }

        let now = clock()
        let admission: Admission
        do {
            admission = try await gatekeeper.admit(cookies: knock.cookies, now: now)
        } catch {
            return stranger(knock).broken(error, pattern)
        }
        let formPath = found?.routes[.get] == nil ? nil : knock.path
        let encounter = Encounter(
            knock, admission: admission, route: route, formPath: formPath, now: now, site: site, tokens: tokens)
        do {
            guard let found, let route else { return try await astray(encounter, found) }
            if let turned = try await turnedAway(encounter, route) { return turned.outcome(pattern) }
            let answer = try await route.handle(try encounter.visit(route, found.parameters(of: route)))
            switch answer.record {
            case .committed, .nothing: break
            case .deed(let deed): try await recorder.record(deed)
            case .unjudged(let deed): await gathering.add(deed)
            }
            return try encounter.reply(answer).outcome(pattern)
        } catch {
            return await explain(error, encounter, pattern)
        }
    }

    /// How much the body of a request may hold, and how many seconds it may take, before anybody has read it.
    ///
    /// More than a form is taken only for a door that asks for a file, and only from whoever may knock there.
    func allowance(for knock: Knock) async -> (bytes: Int, seconds: Int?) {
        guard knock.method == Route.Method.post.rawValue, let route = matcher.find(knock.path)?.routes[.post],
            !route.files.isEmpty,
            let admission = try? await gatekeeper.admit(cookies: knock.cookies, now: clock()),
            admission.session != nil, admission.mayKnock(at: route)
        else { return (Limits.bodyBytes, nil) }
        return (route.bodyBytes, Limits.uploadSeconds)
    }

    func stranger(_ knock: Knock) -> Encounter {
        Encounter(knock, admission: Admission(), route: nil, now: clock(), site: site, tokens: tokens)
    }

    /// No such address, or not this method. An unknown address goes to the journal only for someone signed in:
    /// else anybody could fill it.
    private func astray(_ encounter: Encounter, _ found: Matcher.Found?) async throws -> Outcome {
        let open = (found?.routes.values.map(\.self) ?? []).filter { encounter.admission.mayKnock(at: $0) }
        if let found, !open.isEmpty {
            var reply = encounter.failure(.wrongMethod)
            reply.set("Allow", open.map(\.method.rawValue).sorted().joined(separator: ", "))
            return reply.outcome(found.pattern)
        }
        if encounter.admission.session != nil { throw NotFound() }
        return encounter.failed(.notFound, found?.pattern ?? "-")
    }

    /// What stops someone before the desk: not signed in, not in this role, a foreign form, no fresh proof.
    private func turnedAway(_ encounter: Encounter, _ route: Route) async throws -> Reply? {
        let admission = encounter.admission
        if !admission.mayKnock(at: route) {
            guard admission.session != nil else { return encounter.toSignIn() }
            throw WrongRole()
        }
        if route.method == .post, !encounter.isOwnForm() {
            if admission.session != nil {
                try await recorder.record(
                    Deed(route.name, acting: admission.acting, rule: "form.token", outcome: .refused))
            }
            return encounter.failure(.foreignForm)
        }
        if route.asksForOnce, !encounter.saysOnce() {
            try await recorder.record(
                Deed(route.name, acting: admission.acting, rule: "form.once", outcome: .refused))
            return encounter.failure(.onceMissing)
        }
        guard route.needsStepUp, !admission.isSteppedUp else { return nil }
        return encounter.toStepUp(then: nearestPage(encounter.knock))
    }

    /// Where to come back to: the address itself, or for a form the nearest page above it.
    private func nearestPage(_ knock: Knock) -> String {
        if knock.method != "POST" { return knock.query.isEmpty ? knock.path : "\(knock.path)?\(knock.query)" }
        var path = knock.path[...]
        while !path.isEmpty {
            if matcher.find(String(path))?.routes[.get] != nil { return String(path) }
            path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        }
        return site.doors.home
    }

    /// Turns what was thrown into an answer and, where it was a refusal, into a journal entry before it.
    private func explain(_ error: any Error, _ encounter: Encounter, _ pattern: String) async -> Outcome {
        let name = encounter.route?.name ?? "address.unknown"
        let acting = encounter.admission.acting
        func recorded(_ deed: Deed, _ reply: Reply) async -> Outcome {
            do {
                try await recorder.record(deed)
                return reply.outcome(pattern)
            } catch {
                return encounter.broken(error, pattern)
            }
        }
        func failed(_ rule: String) -> Deed { Deed(name, acting: acting, rule: rule, outcome: .failed) }
        switch error {
        case let refused as Refused:
            let deed = Deed(name, refused: refused.refusal, acting: acting, about: refused.person)
            return await recorded(deed, encounter.failure(.notFound))
        case let refusal as Refusal:
            let deed = Deed(name, refused: refusal, acting: acting, about: nil)
            return await recorded(deed, encounter.failure(.notFound))
        case is WrongRole:
            let deed = Deed(name, acting: acting, rule: "route.role", outcome: .refused)
            return await recorded(deed, encounter.failure(.notFound))
        case is NotFound:
            let deed = Deed(name, acting: acting, rule: "not-found", outcome: .refused)
            return await recorded(deed, encounter.failure(.notFound))
        case NotCommitted.noLongerStands:
            return await recorded(failed("premise"), encounter.failure(.noLongerStands))
        case is NotCommitted:
            return await recorded(failed("version"), encounter.failure(.changedMeanwhile))
        case let problems as Problems:
            return encounter.problems(problems).outcome(pattern)
        case let fault as URLEncoded.Fault:
            return encounter.failed(fault == .tooMany ? .tooLarge : .malformed, pattern)
        case let fault as Multipart.Fault:
            return encounter.failed(fault == .malformed ? .malformed : .tooLarge, pattern)
        case is WrongType:
            return encounter.failed(.wrongType, pattern)
        default:
            // The entry is wanted, yet its failing must not hide the first fault.
            if encounter.admission.session != nil { try? await recorder.record(failed("fault")) }
            return encounter.broken(error, pattern)
        }
    }
}

extension Reply {
    func outcome(_ route: String) -> Outcome { Outcome(self, route: route) }
}

extension Route.Method {
    /// HEAD is answered as GET, without the body.
    init?(knock method: String) {
        switch method {
        case "GET", "HEAD": self = .get
        case "POST": self = .post
        default: return nil
        }
    }
}

/// Someone signed in, at a door that is not for their role.
struct WrongRole: Error {}

/// A form that is not one, such as JSON in disguise.
struct WrongType: Error {}
