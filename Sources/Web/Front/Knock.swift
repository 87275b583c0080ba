import Foundation
import Lexicon

/// One request as it arrived, before anyone asked who it is.
package struct Knock: Sendable {
    /// What was wrong with the body before it could be read.
    package enum BodyFault: Sendable, Equatable { case tooLarge, tooSlow, broken }

    package let method: String
    /// As it stands in the request, percent signs and all.
    package let path: String
    package let query: String
    /// Names in lower case; repeated headers joined by a comma, cookies by a semicolon.
    package let headers: [String: String]
    package let body: [UInt8]
    package let bodyFault: BodyFault?
    /// Whether it names the host that it is for, once: what a proxy and we could read differently is not answered.
    package let hasOneHost: Bool
    /// Whether it comes from this very machine, without a proxy between.
    package let isFromLoopback: Bool
    /// The network it comes from, by which guessing is slowed down; never logged, never kept.
    package let source: String

    package init(
        _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8] = [],
        bodyFault: BodyFault? = nil, hasOneHost: Bool = true, isFromLoopback: Bool = false, address: String = ""
    ) {
        self.method = method
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts.first.map(String.init) ?? "/"
        query = parts.count > 1 ? String(parts[1]) : ""
        self.headers = headers
        self.body = body
        self.bodyFault = bodyFault
        self.hasOneHost = hasOneHost
        let isProxied = ["forwarded", "x-forwarded-for", "via"].contains { headers[$0] != nil }
        self.isFromLoopback = isFromLoopback && !isProxied
        // A proxy on this machine adds whom it speaks for at the end; what stands before that anybody may have written.
        let forwarded = headers["x-forwarded-for"]?.split(separator: ",").last
            .map { $0.trimmingCharacters(in: .whitespaces) }
        source = Self.network(of: isFromLoopback ? forwarded ?? address : address)
    }

    /// Our cookies by their short names. One without the `__Host-` prefix may have been set by another host
    /// of the domain, and is none of ours.
    var cookies: [String: String] {
        var cookies: [String: String] = [:]
        for pair in (headers["cookie"] ?? "").split(separator: ";").prefix(Limits.cookies) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let wireName = parts[0].trimmingCharacters(in: .whitespaces)
            guard wireName.hasPrefix(Cookie.prefix) else { continue }
            let name = String(wireName.dropFirst(Cookie.prefix.count))
            if cookies[name] == nil { cookies[name] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        return cookies
    }

    /// The identifier by which a program tells a request sent again from a new one.
    var idempotencyKey: String? {
        // The header's own grammar puts it in quotes; many programs do not.
        let key = headers["idempotency-key"]?.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
        return key.flatMap { Identifier<Knock>($0) == nil ? nil : $0 }
    }

    /// Whether the answer is wanted as data rather than as a page.
    var wantsJSON: Bool {
        let accept = headers["accept"] ?? ""
        return Self.quality(of: ["application/json", "application/*"], in: accept)
            > Self.quality(of: ["text/html", "text/*", "*/*"], in: accept)
    }

    /// How much the most exact of some media ranges is wanted, from 0 to 1.
    private static func quality(of ranges: [String], in accept: String) -> Double {
        var found: [String: Double] = [:]
        for part in accept.lowercased().split(separator: ",").prefix(32) {
            let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let range = pieces.first else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            found[range] = weight ?? 1
        }
        return ranges.lazy.compactMap { found[$0] }.first ?? 0
    }
}

/// The most that one request may bring.
package enum Limits {
    package static let bodyBytes = 256 * 1024
    package static let fields = 400
    package static let targetBytes = 4_096
    package static let headerBytes = 16 * 1024
    package static let headers = 64
    package static let bodySeconds = 20
    /// What a file may hold where the route says so.
    package static let fileBytes = 32 * 1024 * 1024
    package static let uploadSeconds = 300
    /// The lines over one part of a form with files.
    static let partHeadBytes = 4_096
    package static let idleSeconds = 20
    static let cookies = 32
}
