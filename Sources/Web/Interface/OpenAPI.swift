/// The description of the interface, made from the routes themselves, so that it cannot say anything else.
package enum OpenAPI {
    /// OpenAPI 3.1 as JSON.
    package static func document(routes: [Route], product: String) -> [UInt8] {
        let paths = Dictionary(grouping: routes, by: { pattern($0.path) })
            .mapValues { routes in
                Dictionary(
                    routes.map { ($0.method.rawValue.lowercased(), operation($0)) },
                    uniquingKeysWith: { first, _ in first })
            }
        let document = Document(
            openapi: "3.1.0", info: .init(title: product, version: "1"), paths: paths,
            components: .init(securitySchemes: [
                "session": .init(type: "apiKey", in: "cookie", name: Cookie.prefix + "session")
            ]))
        return (try? JSONText.encode(document)) ?? Array("{}".utf8)
    }

    /// `/cases/:case` becomes `/cases/{case}`.
    static func pattern(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .joined(separator: "/")
    }

    private static func operation(_ route: Route) -> Operation {
        let inPath = route.path.split(separator: "/").filter { $0.hasPrefix(":") }.map {
            Parameter(name: String($0.dropFirst()), in: "path", required: true, schema: .init(type: "string"))
        }
        let fields = route.fields.flatMap(\.parts)
        let inQuery =
            route.method == .get
            ? fields.map { Parameter(name: $0.name, in: "query", required: $0.isRequired, schema: $0.schema) } : []
        return Operation(
            operationId: "\(route.name).\(route.method.rawValue.lowercased())",
            parameters: inPath + inQuery + (route.asksForOnce ? [once] : []),
            requestBody: route.method == .post ? form(fields, hasFile: !route.files.isEmpty) : nil,
            responses: responses(route), security: route.access == .open ? [] : [["session": []]])
    }

    /// Not required where the form has the field `once`, which serves as well.
    private static let once = Parameter(
        name: "Idempotency-Key", in: "header", required: false, schema: .init(type: "string", format: "uuid"))

    private static func form(_ fields: [FieldPart], hasFile: Bool) -> RequestBody {
        let token = FieldPart(name: Forms.tokenName, isRequired: true, schema: .init(type: "string"))
        let all = [token] + fields
        let schema = Schema(
            type: "object", properties: Dictionary(all.map { ($0.name, $0.schema) }, uniquingKeysWith: { $1 }),
            required: all.filter(\.isRequired).map(\.name))
        // A file goes in parts; without one the same form may come as any other.
        let type = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
        return RequestBody(required: true, content: [type: .init(schema: schema)])
    }

    private static func responses(_ route: Route) -> [String: Response] {
        var responses: [String: Response] = ["404": .init(description: "Nothing here for whoever asks.")]
        switch route.method {
        case .get: responses["200"] = .init(description: "The page, as HTML or JSON.")
        case .post:
            responses["303"] = .init(description: "Done; see the address given.")
            if route.asksForOnce {
                responses["400"] = .init(
                    description: "A program sent neither the field once nor the header Idempotency-Key: a random UUID.")
            }
            if !route.files.isEmpty { responses["413"] = .init(description: "A file is larger than this door takes.") }
            responses["403"] = .init(description: "The form token is missing or wrong.")
            responses["409"] = .init(description: "Somebody changed it meanwhile, or what it relied on ended.")
            responses["422"] = .init(description: "Something in the form needs mending.")
        }
        if route.access != .open { responses["401"] = .init(description: "Not signed in.") }
        return responses
    }
}

/// One field as it goes over the wire: a date is three.
struct FieldPart {
    let name: String
    let isRequired: Bool
    let schema: Schema
}

extension FieldSpec {
    var parts: [FieldPart] {
        func part(_ schema: Schema) -> [FieldPart] { [FieldPart(name: name, isRequired: isRequired, schema: schema)] }
        switch kind {
        case .text(let most): return part(Schema(type: "string", maxLength: most))
        case .choice(let codes): return part(Schema(type: "string", enum: codes))
        case .choices(let codes): return part(Schema(type: "array", items: [Schema(type: "string", enum: codes)]))
        case .flag: return part(Schema(type: "string", enum: ["yes"]))
        case .number: return part(Schema(type: "integer"))
        case .file: return part(Schema(type: "string", contentMediaType: "application/octet-stream"))
        case .secret: return part(Schema(type: "string", format: "password"))
        case .date:
            return ["year", "month", "day"].map {
                FieldPart(
                    name: "\(name)-\($0)", isRequired: isRequired && $0 == "year", schema: Schema(type: "integer"))
            }
        }
    }
}
