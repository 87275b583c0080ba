/// What goes back over the wire.
package struct Reply: Sendable, Equatable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package init(_ status: Int, type: String? = nil, _ body: [UInt8] = []) {
        self.status = status
        headers = type.map { [("Content-Type", $0)] } ?? []
        self.body = body
    }

    package static func == (left: Reply, right: Reply) -> Bool {
        left.status == right.status && left.body == right.body
            && left.headers.elementsEqual(right.headers) { $0 == $1 }
    }

    /// The values of a header, without regard to case.
    package subscript(name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    mutating func set(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append((name, value))
    }

    mutating func add(_ cookie: Cookie) { headers.append(("Set-Cookie", cookie.header)) }
}

extension Cookie {
    /// Bound to this very host, never sent without encryption.
    static let prefix = "__Host-"

    /// Characters that a cookie may not have are dropped: a value can never end its header.
    var header: String {
        let clean = (value ?? "").filter { $0.isASCII && $0 > " " && $0 != "\u{7F}" && !"\",;\\".contains($0) }
        let seconds = value == nil ? 0 : lastingDays.map { $0 * 86_400 }
        let end = seconds.map { "; Max-Age=\($0)" } ?? ""
        return "\(Self.prefix)\(name)=\(clean); Path=/; Secure; HttpOnly; SameSite=Strict\(end)"
    }
}
