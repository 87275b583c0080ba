/// Finds the route for a path: fixed words before parameters.
struct Matcher: Sendable {
    /// The routes at one path, by method, and what the path's parameters are there.
    struct Found: Sendable {
        let pattern: String
        let routes: [Route.Method: Route]
        fileprivate let values: [String]

        /// The path's parameters, under the names that a route gives them.
        func parameters(of route: Route) -> [String: String] {
            let names = Matcher.patternSegments(route.path).filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
            return Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
        }
    }

    private struct Node: Sendable {
        var words: [String: Node] = [:]
        /// None or one: a struct cannot hold itself but in an array.
        var parameter: [Node] = []
        var routes: [Route.Method: Route] = [:]

        mutating func add(_ route: Route, at segments: ArraySlice<String>) {
            guard let first = segments.first else {
                precondition(routes[route.method] == nil, "two routes answer \(route.method.rawValue) \(route.path)")
                routes[route.method] = route
                return
            }
            let rest = segments.dropFirst()
            if first.hasPrefix(":") {
                if parameter.isEmpty { parameter = [Node()] }
                parameter[0].add(route, at: rest)
            } else {
                words[first, default: Node()].add(route, at: rest)
            }
        }

        func find(_ segments: ArraySlice<String>, _ values: [String] = []) -> (Node, [String])? {
            guard let first = segments.first else { return routes.isEmpty ? nil : (self, values) }
            let rest = segments.dropFirst()
            if let found = words[first]?.find(rest, values) { return found }
            return parameter.first?.find(rest, values + [first])
        }
    }

    private var root = Node()

    init(_ routes: [Route]) {
        for route in routes { root.add(route, at: Self.patternSegments(route.path)[...]) }
    }

    /// Nil for a path that nobody answers, or that is not well formed.
    func find(_ path: String) -> Found? {
        guard let segments = Self.segments(path), let (node, values) = root.find(segments[...]) else { return nil }
        guard let any = node.routes[.get] ?? node.routes[.post] else { return nil }
        return Found(pattern: any.path, routes: node.routes, values: values)
    }

    fileprivate static func patternSegments(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }

    /// Nil for doubled or closing slashes, dots that climb, and whatever does not decode to plain text.
    private static func segments(_ path: String) -> [String]? {
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= Limits.targetBytes else { return nil }
        if path == "/" { return [] }
        var segments: [String] = []
        for raw in path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard !raw.isEmpty, segments.count < 16,
                let text = try? URLEncoded.decode(raw, plusIsSpace: false),
                text != ".", text != "..", !text.contains("/"), !text.contains("\\")
            else { return nil }
            segments.append(text)
        }
        return segments
    }
}
