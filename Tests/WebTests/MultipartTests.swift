import Foundation
import Policy
import Store
import Testing

@testable import Web

@Suite struct `A form with a file` {
    private static let path = "/files"
    private let doorstep = Doorstep(extra: [
        Route(
            .post, path, .roles([.coordinator]), as: "file.read",
            fields: [FieldSpec("title"), FieldSpec("file", .file(max: 1_000)), .once]
        ) { visit in
            let file = visit.file("file")
            let words = file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "none"
            return .page(Note("\(visit.form["title"] ?? "-")/\(words)"), .nothing)
        }
    ])
    private static let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
    private static let token =
        "Content-Disposition: form-data; name=\"form-token\"\r\n\r\n"
        + Doorstep.token("coordinator")
    private static let fileHead = "Content-Disposition: form-data; name=\"file\"; filename=\"Nguyễn.csv\"\r\n"
    private static let title = "Content-Disposition: form-data; name=\"title\"\r\n\r\n2026"

    private static func body(_ parts: [String]) -> String {
        parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    }

    private func send(
        _ body: String, type: String = "multipart/form-data; boundary=\(boundary)", to path: String = path,
        _ more: [String: String] = [:]
    ) async -> Reply {
        let headers = [
            "content-type": type, "host": "lodestar.example", "cookie": "__Host-session=coordinator",
        ].merging(more) { $1 }
        return await doorstep.front.answer(Knock("POST", path, headers: headers, body: Array(body.utf8)))
    }

    @Test func `is taken with its words and its token`() async {
        let file = Self.fileHead + "Content-Type: text/csv\r\n\r\na,b\r\n--not the boundary\r\n\r\n1,2\r\n"
        let reply = await send(Self.body([Self.token, Self.title, file]))
        #expect(reply.status == 200)
        #expect(reply.text.contains("data-words=\"2026/a,b\r\n--not the boundary\r\n\r\n1,2\r\n\""))
    }

    @Test func `may come without a file, or as any other form`() async {
        let none =
            "Content-Disposition: form-data; name=\"file\"; filename=\"\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
        #expect(await send(Self.body([Self.token, none])).text.contains("data-words=\"-/none\""))
        let reply = await doorstep.post(
            Self.path, as: "coordinator", "title=x", token: Doorstep.token("coordinator"))
        #expect(reply.text.contains("data-words=\"x/none\""))
    }

    @Test func `is known by its boundary, plain or in quotes`() async {
        let parts = Self.body([Self.token, Self.title])
        #expect(await send(parts, type: "multipart/form-data; boundary=\"\(Self.boundary)\"").status == 200)
        #expect(await send(parts, type: "Multipart/Form-Data; charset=utf-8; Boundary=\(Self.boundary)").status == 200)
    }

    @Test(arguments: [
        fileHead + "\r\nx", fileHead + "Content-Transfer-Encoding: base64\r\n\r\neA==",
        fileHead + "Content-Type: multipart/mixed; boundary=y\r\n\r\nx",
        "Content-Disposition: form-data; name=\"other\"; filename=\"x\"\r\n\r\nx",
        "Content-Disposition: form-data; name=\"file\"\r\n\r\nx",
        "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''x\r\n\r\nx",
        "Content-Disposition: attachment; name=\"title\"\r\n\r\nx", "Content-Disposition: form-data\r\n\r\nx",
        "Content-Disposition: form-data; name=\"\"\r\n\r\nx", "Content-Disposition: form-data; name=\"a\r\n\r\nx",
        "Content-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx",
        "Content-Disposition: form-data; name=\"a\" x\r\n\r\nx",
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx",
        "Content-Disposition: form-data; name=\"title\"\r\nX-Other: y\r\n\r\nx",
        "Content-Disposition: form-data; name=\"title\"\r\n folded\r\n\r\nx",
        "Content-Disposition: form-data; name=\"title\"\n\nx", "\r\nx", "", "no colon\r\n\r\nx",
        "Content-Disposition: form-data; name=\"title\"\r\n\r\na\u{0}b",
        "Content-Disposition: form-data; name=\"" + String(repeating: "n", count: 5_000) + "\"\r\n\r\nx",
    ])
    func `is refused where a part is not plainly one`(part: String) async {
        // The file is there already, so that a second one is one too many.
        let reply = await send(Self.body([Self.token, Self.fileHead + "\r\nfirst", part]))
        #expect(reply.status == 400)
    }

    @Test(arguments: [
        "x", "--", "preamble\r\n" + body([token]), String(body([token]).dropLast(4)), body([token]) + "epilogue",
        body([token]).replacing("\r\n", with: "\n"), "--\(boundary)\r\n",
        body([token]).replacing("--\r\n", with: "- -\r\n"),
    ])
    func `is refused where its parts do not hang together`(body: String) async {
        let reply = await send(body)
        #expect(reply.status == 400 || reply.status == 403)
    }

    @Test(arguments: [
        "", "; boundary=", "; boundary=\"\"", "; boundary=a b", "; boundary=\"a b\"", "; boundary=ä",
        "; boundary=" + String(repeating: "b", count: 71), "; boundary=a; boundary=b",
        ", multipart/form-data; boundary=b",
    ])
    func `is refused without a boundary of the standard`(rest: String) async {
        let reply = await send(Self.body([Self.token]), type: "multipart/form-data" + rest)
        #expect([400, 403, 415].contains(reply.status))
    }

    @Test func `holds no more than the route takes`() async {
        let file = Self.fileHead + "\r\n" + String(repeating: "x", count: 1_000)
        #expect(await send(Self.body([Self.token, file])).status == 200)
        #expect(await send(Self.body([Self.token, file + "x"])).status == 413)
        let words = String(repeating: "x", count: Limits.bodyBytes)
        #expect(await send(Self.body([Self.token, Self.title + words])).status == 413)
        let many = (0...Limits.fields).map { "Content-Disposition: form-data; name=\"f\($0)\"\r\n\r\n1" }
        #expect(await send(Self.body([Self.token] + many)).status == 413)
        let endless = String(repeating: "x", count: Limits.bodyBytes + 1_001)
        #expect(await send(endless).status == 413)
    }

    @Test func `needs the token like any other form`() async {
        let other = Self.token.replacing(Doorstep.token("coordinator"), with: Doorstep.token("lawyer"))
        #expect(await send(Self.body([other, Self.title])).status == 403)
        #expect(await send(Self.body([Self.title])).status == 403)
        #expect(await doorstep.journal.deeds.map(\.rule) == ["form.token", "form.token"])
    }

    @Test func `says which request it is, when a program sends it`() async {
        let json = ["accept": "application/json"]
        #expect(await send(Self.body([Self.token]), json).status == 400)
        let once = "Content-Disposition: form-data; name=\"once\"\r\n\r\n\(UUID().uuidString.lowercased())"
        #expect(await send(Self.body([Self.token, once]), json).status == 200)
    }

    @Test func `is none where the route asks for no file`() async {
        let closure = "/cases/\(Doorstep.person)/closure"
        #expect(await send(Self.body([Self.token]), to: closure).status == 403)
        let packed = await send(Self.body([Self.token]), ["content-encoding": "gzip"])
        #expect(packed.status == 415)
    }

    @Test func `leaves neither the file's name nor its words in the log`() async {
        _ = await send(Self.body([Self.token, Self.fileHead + "\r\nhunter2"]))
        #expect(!doorstep.lines.text.contains("Nguy") && !doorstep.lines.text.contains("hunter2"))
    }

    @Test func `may be large only at a door for files, from whoever may knock there`() async {
        func allowance(_ path: String, _ who: String?) async -> Int {
            let headers = who.map { ["cookie": "__Host-session=\($0)"] } ?? [:]
            return await doorstep.front.allowance(for: Knock("POST", path, headers: headers)).bytes
        }
        #expect(await allowance(Self.path, "coordinator") == Limits.bodyBytes + 1_000)
        #expect(await allowance(Self.path, "lawyer") == Limits.bodyBytes)
        #expect(await allowance(Self.path, nil) == Limits.bodyBytes)
        #expect(await allowance("/cases/x/closure", "coordinator") == Limits.bodyBytes)
    }

    @Test func `is described as what it is`() {
        let route = Route(.post, "/f", .signedIn, as: "f", fields: [FieldSpec("file", .file(max: 9), required: true)]) {
            _ in
            .seeOther("/")
        }
        let text = String(decoding: OpenAPI.document(routes: [route], product: "x"), as: UTF8.self)
        #expect(text.contains(#""multipart/form-data""#) && !text.contains("urlencoded"))
        #expect(text.contains(#""file":{"contentMediaType":"application/octet-stream","type":"string"}"#))
    }
}
