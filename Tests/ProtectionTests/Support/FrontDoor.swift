import Foundation
import Lexicon
import Policy
import Store
import Web

/// The real front door before some desks, with a gate that knows one worker: a browser gets what comes out.
struct FrontDoor {
    let front: Front
    private static let token = "a-token-of-the-test"

    init(_ village: Village, _ desks: [any Desk], as acting: Acting?, steppedUp: Bool = true) {
        front = Front(
            routes: desks.flatMap(\.routes), site: Site(),
            gatekeeper: OneWorker(acting: acting, isSteppedUp: steppedUp),
            recorder: Entries(archive: village.archive), tokens: OneToken(), clock: { Village.start }, log: { _ in })
    }

    func get(_ target: String, json: Bool = false) async -> Reply {
        let accept = json ? ["accept": "application/json"] : [:]
        return await front.answer(Knock("GET", target, headers: Self.cookie.merging(accept) { $1 }))
    }

    func post(_ target: String, _ form: [(String, String)]) async -> Reply {
        let body = URLComponents.encoded(form + [("form-token", Self.token)])
        let type = ["content-type": "application/x-www-form-urlencoded", "host": "lodestar.example"]
        return await front.answer(
            Knock("POST", target, headers: Self.cookie.merging(type) { $1 }, body: Array(body.utf8)))
    }

    private static let cookie = ["cookie": "__Host-session=worker"]

    private struct OneWorker: Gatekeeper {
        let acting: Acting?
        let isSteppedUp: Bool
        func admit(cookies: [String: String], now: Date) async throws -> Admission {
            Admission(acting: acting, session: Data("worker".utf8), isSteppedUp: isSteppedUp)
        }
    }

    private struct Entries: Recorder {
        let archive: Archive
        func record(_ deed: Deed) async throws { try await archive.record(deed) }
    }

    private struct OneToken: FormTokens {
        func issue(for holder: Data) -> String { FrontDoor.token }
    }
}

extension URLComponents {
    fileprivate static func encoded(_ pairs: [(String, String)]) -> String {
        let safe = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..."\u{7F}"))
        return pairs.map { name, value in
            [name, value].map {
                $0.addingPercentEncoding(withAllowedCharacters: safe.union(.init(charactersIn: "-"))) ?? ""
            }
            .joined(separator: "=")
        }.joined(separator: "&")
    }
}

extension Reply {
    var text: String { String(decoding: body, as: UTF8.self) }
    var location: String? { self["Location"].first }
}
