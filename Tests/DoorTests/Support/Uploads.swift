import Foundation
import Web

extension Caller {
    /// Sends a form with files, as a page with a file input does.
    func upload(_ target: String, _ files: [(name: String, content: Data)], _ form: [(String, String)] = []) async
        -> Reply
    {
        let boundary = "door\(UInt64.random(in: 0...UInt64.max))"
        var body = Data()
        for (name, value) in form + [("form-token", token)] {
            body += Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (name, content) in files {
            let head = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"x\""
            body += Data("--\(boundary)\r\n\(head)\r\nContent-Type: application/octet-stream\r\n\r\n".utf8)
            body += content + Data("\r\n".utf8)
        }
        body += Data("--\(boundary)--\r\n".utf8)
        let headers = [
            "cookie": cookie, "accept": "text/html", "content-type": "multipart/form-data; boundary=\(boundary)",
            "host": "lodestar.example", "sec-fetch-site": "same-origin",
        ]
        return await house.front.answer(Knock("POST", target, headers: headers, body: [UInt8](body)))
    }
}
