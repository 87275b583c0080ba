/// An address on this site. Whatever could lead elsewhere is not one.
package struct LocalPath: Sendable, Equatable, CustomStringConvertible {
    package let description: String

    /// Nil for what a browser could read as another site (`//x`, `/\x`), or that holds control characters.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2_048 else { return nil }
        guard bytes.count == 1 || (bytes[1] != UInt8(ascii: "/") && bytes[1] != UInt8(ascii: "\\")) else { return nil }
        // A tab or a line end is dropped by browsers, and what is left may be another address.
        guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        description = text
    }

    /// The address if it is one of ours, or one on the same page; else a harmless one.
    ///
    /// Escaping keeps an address inside its quotes, and this keeps `javascript:` out of them.
    package static func checked(_ address: String) -> String {
        if address.hasPrefix("#") || address.hasPrefix("?") { return address }
        return LocalPath(address)?.description ?? "#"
    }
}
