import Foundation
import Testing

@testable import Web

#if canImport(Glibc)
import Glibc
#endif

/// The same door, reached through a real socket on this machine.
@Suite(.serialized) struct `Serving over a socket` {
    /// Starts a server on a free port, gives the port to the test, and stops it.
    private func serving(
        origin: String? = nil, _ test: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        var site = Site()
        site.origin = origin
        let server = Server(Doorstep(site: site).front, port: 0, bodySeconds: 1) { port.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            let found = await ports.first { $0 > 0 }
            try await test(try #require(found))
            group.cancelAll()
        }
    }

    /// Sends bytes and reads until the peer closes or nothing comes for a while.
    private static func exchange(_ port: Int, _ request: String, seconds: Int = 20) async throws -> String {
        // On a thread of its own: waiting for a socket must not hold one that the server needs.
        try await offPool {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let connected = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            try #require(connected == 0)
            var patience = timeval(tv_sec: seconds, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            let bytes = Array(request.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { break }
                sent += count
            }
            var received: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                received += buffer[..<count]
            }
            return String(decoding: received, as: UTF8.self)
        }
    }

    private static func offPool(_ work: @escaping @Sendable () throws -> String) async throws -> String {
        try await withCheckedThrowingContinuation { done in
            Thread.detachNewThread { done.resume(with: Result { try work() }) }
        }
    }

    @Test func `answers as the door itself does`() async throws {
        try await serving { port in
            let text = try await Self.exchange(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(text.contains("Content-Security-Policy: default-src 'none'"))
            #expect(text.contains("Welcome"))
            let metrics = try await Self.exchange(port, "GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(metrics.contains(#"lodestar_requests_total{method="GET",route="/",status="200"} 1"#))
        }
    }

    @Test func `takes a posted form with its cookies`() async throws {
        try await serving { port in
            let body = "words=Help%21&form-token=\(PlainTokens().issue(forVisitor: "v1"))"
            let text = try await Self.exchange(
                port,
                "POST /report HTTP/1.1\r\nHost: x\r\nCookie: a=b; __Host-visitor=v1\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                    + body)
            #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(text.contains("Help!"))
        }
    }

    @Test func `knows its own pages by the host that the browser asked for`() async throws {
        try await serving { port in
            let body = "words=Help%21&form-token=\(PlainTokens().issue(forVisitor: "v1"))"
            for (origin, status) in [("http://x:1", "200"), ("http://y:1", "403")] {
                let text = try await Self.exchange(
                    port,
                    "POST /report HTTP/1.1\r\nHost: x:1\r\nOrigin: \(origin)\r\nCookie: __Host-visitor=v1\r\n"
                        + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: \(body.utf8.count)\r\n\r\n" + body)
                #expect(text.hasPrefix("HTTP/1.1 \(status) "), "\(origin): \(text.prefix(40))")
            }
        }
    }

    @Test func `refuses a body that is too large, said or unsaid`() async throws {
        try await serving { port in
            let head =
                "POST /report HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
            let said = try await Self.exchange(port, head + "Content-Length: 1000000000\r\n\r\nwords=x")
            #expect(said.hasPrefix("HTTP/1.1 413"))
            let chunk = "10000\r\n" + String(repeating: "x", count: 0x10000) + "\r\n"
            let unsaid = try await Self.exchange(
                port, head + "Transfer-Encoding: chunked\r\n\r\n" + String(repeating: chunk, count: 5) + "0\r\n\r\n")
            #expect(unsaid.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test(arguments: [
        ("lodestar.example", "200"), ("LODESTAR.example:443", "200"), ("lodestar.example:80", "421"),
        ("lodestar.example.net", "421"), ("127.0.0.1", "421"),
    ])
    func `answers under no name but its own, where that is set`(host: String, status: String) async throws {
        try await serving(origin: "https://lodestar.example") { port in
            for path in ["/", "/nothing", "/api/openapi.json"] {
                let text = try await Self.exchange(
                    port, "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
                let isThere = path != "/nothing" || status != "200"
                #expect(text.hasPrefix("HTTP/1.1 \(isThere ? status : "404") "), "\(path): \(text.prefix(40))")
            }
            let health = try await Self.exchange(
                port, "GET /health/live HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
            #expect(health.hasPrefix("HTTP/1.1 200 "), "a monitor asks the machine by any name")
        }
    }

    private static let improper = [
        "no host": "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "no host for a monitor": "GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n",
        "an empty host": "GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n",
        "two hosts": "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
        "one host twice": "GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\nConnection: close\r\n\r\n",
        "a header too long": "GET / HTTP/1.1\r\nHost: x\r\nX: " + String(repeating: "y", count: 100_000) + "\r\n\r\n",
        "too many headers": "GET / HTTP/1.1\r\nHost: x\r\n" + (0...200).map { "X\($0): y\r\n" }.joined() + "\r\n",
        "two ways to say the length":
            "POST /report HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "two lengths": "POST /report HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "a folded header": "GET / HTTP/1.1\r\nHost: x\r\n X: folded\r\n\r\n",
        "nonsense": "nonsense\r\n\r\n",
    ]

    @Test(arguments: improper.keys.sorted()) func `refuses what is not a proper request`(kind: String) async throws {
        let request = try #require(Self.improper[kind])
        try await serving { port in
            let text = try await Self.exchange(port, request)
            #expect(text.isEmpty || text.hasPrefix("HTTP/1.1 400"), "\(text.prefix(80))")
        }
    }

    @Test(.timeLimit(.minutes(1))) func `does not wait for ever for a slow body, and goes on serving`() async throws {
        try await serving { port in
            let slow = try await Self.exchange(
                port,
                "POST /report HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 500\r\n\r\nwords=")
            #expect(slow.hasPrefix("HTTP/1.1 408"))
            let next = try await Self.exchange(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(next.hasPrefix("HTTP/1.1 200"))
        }
    }
}
