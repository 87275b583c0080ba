import Foundation
import Lexicon
import Testing

@testable import Web

@Suite struct `What every answer says of itself` {
    static let knocks: [Knock] = [
        Knock("GET", "/"), Knock("GET", "/no/such"), Knock("GET", "/cases"), Knock("GET", "/faults/x"),
        Knock("GET", "/faults/changed"), Knock("POST", "/report"), Knock("PUT", "/"), Knock("GET", "/health/live"),
        Knock("GET", "/health/ready"), Knock("GET", "/metrics", isFromLoopback: true), Knock("GET", "/metrics"),
        Knock("GET", "/api/openapi.json"), Knock("GET", Assets.path("lodestar.css")),
        Knock("GET", "/assets/old/lodestar.css"),
        Knock("GET", "/", headers: ["accept": "application/json"]), Knock("POST", "/report", bodyFault: .tooLarge),
        Knock("GET", "//evil"), Knock("GET", "/%zz"),
        Knock("GET", "/report", headers: ["cookie": "__Host-session=coordinator"]),
    ]

    @Test(arguments: knocks) func `is strict, whatever the answer is`(knock: Knock) async {
        let reply = await Doorstep().front.answer(knock)
        #expect(
            reply["Content-Security-Policy"] == [
                "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'"
            ])
        #expect(reply["Cross-Origin-Opener-Policy"] == ["same-origin"])
        #expect(reply["Cross-Origin-Embedder-Policy"] == ["require-corp"])
        #expect(reply["Cross-Origin-Resource-Policy"] == ["same-origin"])
        #expect(reply["Referrer-Policy"] == ["no-referrer"])
        #expect(reply["X-Content-Type-Options"] == ["nosniff"])
        #expect(reply["Permissions-Policy"].first?.contains("geolocation=()") == true)
        #expect(reply["Server"].isEmpty)
        let isAsset = reply.status == 200 && knock.path.hasPrefix("/assets/")
        #expect(reply["Cache-Control"] == [isAsset ? "public, max-age=31536000, immutable" : "no-store"])
    }

    @Test func `declares encrypted transport only where there is one`() async {
        #expect(await Doorstep().get("/")["Strict-Transport-Security"].isEmpty)
        var site = Site()
        site.isOverTLS = true
        #expect(await Doorstep(site: site).get("/")["Strict-Transport-Security"].count == 1)
    }

    @Test func `signing out clears the browser`() async {
        let reply = await Doorstep().post("/sign-out", as: "lawyer", token: Doorstep.token("lawyer"))
        #expect(reply["Clear-Site-Data"] == [#""cache", "cookies", "storage""#])
        #expect(reply["Set-Cookie"] == ["__Host-session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"])
    }

    @Test(arguments: ["a; Domain=evil", "a\r\nSet-Cookie: x=1", "a,b", "ü"])
    func `a cookie's value cannot end its header`(value: String) {
        let header = Cookie("x", value).header
        #expect(header.split(separator: ";").count == 5)
        #expect(!header.contains("\r") && !header.contains("\n") && !header.contains(","))
    }

    @Test(arguments: ["https://evil.example", "//evil.example", "/\\evil", "/a\r\nX: y"])
    func `never redirects elsewhere`(path: String) async {
        let doorstep = Doorstep(extra: [Route(.get, "/out", .open, as: "out") { _ in .seeOther(path) }])
        #expect(await doorstep.get("/out")["Location"] == ["/"])
    }

    @Test func `metrics answer on this machine alone, and not through a proxy`() async {
        let doorstep = Doorstep()
        #expect(await doorstep.front.answer(Knock("GET", "/metrics")).status == 404)
        let proxied = Knock("GET", "/metrics", headers: ["x-forwarded-for": "1.2.3.4"], isFromLoopback: true)
        #expect(await doorstep.front.answer(proxied).status == 404)
        _ = await doorstep.get("/cases/\(Doorstep.person)", as: "coordinator")
        let text = await doorstep.front.answer(Knock("GET", "/metrics", isFromLoopback: true)).text
        #expect(text.contains(#"lodestar_requests_total{method="GET",route="/cases/:case",status="200"} 1"#))
        #expect(text.contains(#"lodestar_request_seconds_bucket{route="/cases/:case",le="+Inf"} 1"#))
        #expect(!text.contains(Doorstep.person.description))
    }

    @Test func `the log knows the route and never the path`() async {
        let doorstep = Doorstep()
        _ = await doorstep.get("/cases/\(Doorstep.person)?name=Canary", as: "coordinator")
        _ = await doorstep.get("/no/such/canary?x=Canary")
        _ = await doorstep.front.answer(Knock("CANARY\nX", "/"))
        _ = await doorstep.get("/faults/Canary")
        let text = doorstep.lines.text
        #expect(text.contains("method=GET route=/cases/:case status=200 ms="))
        #expect(text.contains("route=- status=404"))
        #expect(text.contains("method=other route=/"))
        #expect(!text.contains(Doorstep.person.description))
        #expect(!text.lowercased().contains("canary ") && !text.contains("=Canary") && !text.contains("/canary"))
        #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("method=") })
    }
}
