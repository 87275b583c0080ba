public import Foundation

/// A linkage schema of clkhash, version 3, as far as it is supported; everything else is refused by name.
public struct EncodingSchema: Sendable {
    /// How the keys of the features are derived from the shared secret.
    public struct Derivation: Sendable, Equatable {
        public let salt: [UInt8]
        public let info: [UInt8]
        /// Bytes of each key, 1 to 64.
        public let keySize: Int
        public let usesSHA512: Bool
    }

    /// What is wrong with a schema.
    public enum Fault: Error, Equatable {
        case notJSON
        /// Only version 3 is read.
        case version(Int?)
        /// Something is missing or has a value that it cannot have, by its path.
        case value(String)
        /// clkhash has it and this encoder does not.
        case unsupported(String)
    }

    /// What one column becomes. Nil for a column that is left out.
    struct Feature: Sendable {
        enum Format: Sendable, Equatable {
            case text
            case integer
            /// Made of %Y, %m, %d and plain characters; hashed as yyyymmdd.
            case date(String)
        }

        enum Comparison: Sendable, Equatable {
            case ngram(Int, isPositional: Bool)
            case exact
            case numeric(interval: Int, resolution: Int)
        }

        enum Strategy: Sendable, Equatable {
            case bitsPerToken(Int)
            case bitsPerFeature(Int)
        }

        let format: Format
        let comparison: Comparison
        let strategy: Strategy
        let missing: (sentinel: String, replacement: String)?
    }

    /// Bits of a finished encoding.
    public let length: Int
    /// How often the filter is folded in half by XOR; it begins that much longer.
    public let folds: Int
    public let derivation: Derivation
    /// The columns in their order.
    public let columns: [String]
    let features: [Feature?]

    /// - Parameter json: the schema's file.
    public init(json: Data) throws(Fault) {
        guard let top = (try? JSONSerialization.jsonObject(with: json)) as? [String: Any] else { throw .notJSON }
        guard let version = top["version"] as? Int, version == 3 else { throw .version(top["version"] as? Int) }
        guard let config = top["clkConfig"] as? [String: Any] else { throw .value("clkConfig") }
        guard let length = config["l"] as? Int, (8...1 << 20).contains(length) else { throw .value("clkConfig.l") }
        let folds = config["xor_folds"] as? Int ?? 0
        guard (0...8).contains(folds) else { throw .value("clkConfig.xor_folds") }
        let whole = length << folds
        guard whole.nonzeroBitCount == 1 else { throw .unsupported("clkConfig.l that is no power of two") }
        // Sixteen bits of a hash choose the place.
        guard whole <= 1 << 16 else { throw .value("clkConfig.l") }
        self.length = length
        self.folds = folds
        derivation = try Self.derivation(config)
        guard let list = top["features"] as? [[String: Any]], !list.isEmpty else { throw .value("features") }
        var (columns, features) = ([String](), [Feature?]())
        for (place, entry) in list.enumerated() {
            guard let name = entry["identifier"] as? String else { throw .value("features[\(place)].identifier") }
            columns.append(name)
            let isIgnored = entry["ignored"] as? Bool ?? false
            features.append(isIgnored ? nil : try Feature(entry, path: name))
        }
        self.columns = columns
        self.features = features
    }

    private static func derivation(_ config: [String: Any]) throws(Fault) -> Derivation {
        guard let kdf = config["kdf"] as? [String: Any], let type = kdf["type"] as? String else {
            throw .value("clkConfig.kdf")
        }
        guard type == "HKDF" else { throw .unsupported("key derivation ‘\(type)’") }
        let hash = kdf["hash"] as? String ?? "SHA256"
        guard ["SHA256", "SHA512"].contains(hash) else { throw .unsupported("key derivation with ‘\(hash)’") }
        let size = kdf["keySize"] as? Int ?? 64
        guard (1...64).contains(size) else { throw .unsupported("keySize \(size); BLAKE2b takes 1 to 64 bytes") }
        return Derivation(
            salt: try base64(kdf, "salt"), info: try base64(kdf, "info"), keySize: size, usesSHA512: hash == "SHA512")
    }

    private static func base64(_ kdf: [String: Any], _ name: String) throws(Fault) -> [UInt8] {
        guard let value = kdf[name] else { return [] }
        guard let text = value as? String, let bytes = Data(base64Encoded: text) else {
            throw .value("clkConfig.kdf.\(name)")
        }
        return Array(bytes)
    }
}
