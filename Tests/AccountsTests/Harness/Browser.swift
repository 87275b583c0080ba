import Foundation
import Synchronization
import Web

/// A browser: keeps cookies and sends them back, and takes the form's token from the page it saw last.
final class Browser: Sendable {
    let office: Office
    let address: String
    private let jar = Mutex<[String: String]>([:])

    init(_ office: Office, address: String = "198.51.100.7") {
        self.office = office
        self.address = address
    }

    var cookies: [String: String] {
        get { jar.withLock { $0 } }
        set { jar.withLock { $0 = newValue } }
    }
    var session: String? { cookies["__Host-session"] }

    func get(_ path: String) async -> Reply { await send(Knock("GET", path, headers: headers, address: address)) }

    /// Posts a form as a browser does from one of our pages.
    func post(_ path: String, _ fields: [String: String] = [:]) async -> Reply {
        await post(path, pairs: fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    func post(_ path: String, pairs: [(String, String)]) async -> Reply {
        if cookies["__Host-visitor"] == nil, session == nil { _ = await get("/sign-in") }
        let asJSON = headers.merging(["accept": "application/json"]) { $1 }
        let page = await send(Knock("GET", session == nil ? "/sign-in" : "/account", headers: asJSON, address: address))
        let token = page["Form-Token"].first ?? ""
        let body = (pairs + [("form-token", token)]).map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }
        let type = ["content-type": "application/x-www-form-urlencoded"]
        return await send(
            Knock(
                "POST", path, headers: headers.merging(type) { $1 }, body: Array(body.joined(separator: "&").utf8),
                address: address))
    }

    private var headers: [String: String] {
        ["cookie": cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")]
    }

    private func send(_ knock: Knock) async -> Reply {
        let reply = await office.front.answer(knock)
        for header in reply["Set-Cookie"] {
            let parts = header.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            jar.withLock { $0[pair[0]] = parts.contains("Max-Age=0") ? nil : pair[1] }
        }
        return reply
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension Reply {
    var text: String { String(decoding: body, as: UTF8.self) }
    var location: String? { self["Location"].first }
}
