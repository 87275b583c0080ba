import ArgumentParser
import Foundation
import Hummingbird

/// Hummingbird alone: a page of so many bytes, and a form that is read and answered.
struct Serve: AsyncParsableCommand {
    @Option var port = 8300

    func run() async throws {
        let router = Router()
        router.get("/page/:bytes") { _, context in
            let count = try context.parameters.require("bytes", as: Int.self)
            var response = Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(repeating: UInt8(ascii: "x"), count: count)))
            response.headers[.cacheControl] = "no-store"
            return response
        }
        router.post("/save") { request, _ in
            _ = try await request.body.collect(upTo: 1 << 20)
            return Response(status: .seeOther, headers: [.location: "/page/1000"])
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            // Written at once: whoever started this in a pipe waits for it.
            onServerRunning: { _ in FileHandle.standardOutput.write(Data("listening\n".utf8)) })
        try await application.runService()
    }
}
