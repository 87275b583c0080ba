import Foundation

/// Which network an address belongs to, as far as guessing is counted.
extension Knock {
    /// An IPv4 address by itself; of IPv6 the first 64 bits, as one household has all that begin so.
    static func network(of address: String) -> String {
        guard let bytes = bytes(of: address) else { return address }
        // IPv4 as IPv6 writes it.
        if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255] {
            return bytes.suffix(4).map(String.init).joined(separator: ".")
        }
        return groups(bytes, 4) + "::/64"
    }

    /// The 48 bits that an organisation is given, of a network of 64; nil for IPv4.
    package static func widerNetwork(of network: String) -> String? {
        guard network.hasSuffix("::/64"), let bytes = bytes(of: String(network.dropLast(3))) else { return nil }
        return groups(bytes, 3) + "::/48"
    }

    private static func bytes(of address: String) -> [UInt8]? {
        // A link-local address names its interface behind a percent sign, a proxy may put brackets around.
        let plain = address.prefix { $0 != "%" }.filter { !"[]".contains($0) }
        var room = in6_addr()
        guard inet_pton(AF_INET6, plain, &room) == 1 else { return nil }
        return withUnsafeBytes(of: room) { Array($0) }
    }

    private static func groups(_ bytes: [UInt8], _ count: Int) -> String {
        (0..<count).map { String(Int(bytes[2 * $0]) << 8 | Int(bytes[2 * $0 + 1]), radix: 16) }.joined(separator: ":")
    }
}
