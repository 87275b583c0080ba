/// The parts of an OpenAPI document that ours uses.
struct Document: Encodable {
    struct Info: Encodable { let title: String, version: String }
    struct Components: Encodable { let securitySchemes: [String: SecurityScheme] }
    struct SecurityScheme: Encodable { let type: String, `in`: String, name: String }

    let openapi: String
    let info: Info
    let paths: [String: [String: Operation]]
    let components: Components
}

struct Operation: Encodable {
    let operationId: String
    let parameters: [Parameter]
    let requestBody: RequestBody?
    let responses: [String: Response]
    let security: [[String: [String]]]
}

struct Parameter: Encodable {
    let name: String
    let `in`: String
    let required: Bool
    let schema: Schema
}

struct RequestBody: Encodable {
    struct Content: Encodable { let schema: Schema }
    let required: Bool
    let content: [String: Content]
}

struct Response: Encodable { let description: String }

struct Schema: Encodable {
    let type: String
    var format: String?
    var maxLength: Int?
    var contentMediaType: String?
    var `enum`: [String]?
    var properties: [String: Schema]?
    var required: [String]?
    /// None or one: a struct cannot hold itself but in an array.
    var items: [Schema]?

    private enum Key: String, CodingKey {
        case type, format, maxLength, contentMediaType, `enum`, properties, required, items
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(type, forKey: .type)
        try container.encodeIfPresent(format, forKey: .format)
        try container.encodeIfPresent(maxLength, forKey: .maxLength)
        try container.encodeIfPresent(contentMediaType, forKey: .contentMediaType)
        try container.encodeIfPresent(`enum`, forKey: .enum)
        try container.encodeIfPresent(properties, forKey: .properties)
        try container.encodeIfPresent(required, forKey: .required)
        try container.encodeIfPresent(items?.first, forKey: .items)
    }
}
