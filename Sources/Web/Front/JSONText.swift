import Foundation
import Lexicon

/// Values as JSON: keys sorted, days and moments as ISO 8601 writes them.
enum JSONText {
    static func encode(_ value: any Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return Array(try encoder.encode(value))
    }
}

/// RFC 9457: what went wrong, for a program.
struct ProblemDocument: Encodable {
    struct Field: Encodable { let field: String, text: String }

    var type = "about:blank"
    let title: String
    let status: Int
    /// What to do about it.
    let detail: String
    var reference: String?
    var problems: [Field]?
}

extension Failure {
    func problemDocument(in language: ScreenLanguage, reference: String? = nil, problems: [Problem]? = nil) -> Reply {
        let fields = problems?.map { ProblemDocument.Field(field: $0.field, text: $0.text(in: language)) }
        let document = ProblemDocument(
            title: heading(in: language), status: status, detail: advice(in: language), reference: reference,
            problems: fields)
        // Strings and a number always encode.
        let body = (try? JSONText.encode(document)) ?? Array("{}".utf8)
        return Reply(status, type: "application/problem+json", body)
    }
}
