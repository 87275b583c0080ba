/// Which module may name which. Written here a second time on purpose: widening the package's manifest is not enough.
enum Walls {
    /// Of ours.
    static let ours: [String: Set<String>] = [
        "Statistics": [],
        "Matching": ["CDice"],
        "Lexicon": [],
        "Vault": ["Lexicon"],
        "Policy": ["Lexicon"],
        "Journal": ["Lexicon", "Policy", "Vault"],
        "Store": ["Lexicon", "Vault", "Policy", "Journal"],
        "Packs": ["Lexicon", "Policy", "CPacks"],
        "Web": ["Lexicon", "Policy", "Store", "CAssets"],
        "Accounts": ["Lexicon", "Vault", "Policy", "Journal", "Store", "Web"],
        "Protection": ["Statistics", "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts"],
        "Evidence": [
            "Statistics", "Matching", "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts",
        ],
        "Prevention": ["Matching", "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts"],
        "lodestar": [
            "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts", "Protection", "Evidence",
            "Prevention", "Statistics", "Matching",
        ],
    ]

    /// The one home, or the two, of each thing that is not ours.
    static let homes: [String: Set<String>] = [
        "Crypto": ["Vault", "Journal"], "CryptoExtras": ["Vault", "Journal"], "GRDB": ["Store"],
        "GRDBSQLite": ["Store"], "Yams": ["Packs"],
        "Hummingbird": ["Web"], "HummingbirdCore": ["Web"], "HTTPTypes": ["Web"], "NIOCore": ["Web"],
        "NIOPosix": ["Web"], "Logging": ["Web"], "ServiceLifecycle": ["Web"], "UnixSignals": ["Web"],
        "ArgumentParser": ["lodestar"],
    ]

    /// What comes with the language and any module may name.
    static let common: Set<String> = ["Foundation", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin"]

    static func findings(in text: SwiftText, of module: String) -> [Finding] {
        guard let allowed = ours[module] else {
            return [Finding(path: text.path, line: 1, rule: "the module \(module) is not in the plan of modules")]
        }
        return imports(in: text).compactMap { line, name in
            let isAllowed = allowed.contains(name) || common.contains(name) || homes[name]?.contains(module) ?? false
            guard !isAllowed else { return nil }
            return Finding(path: text.path, line: line, rule: "\(module) must not import \(name)")
        }
    }

    static func imports(in text: SwiftText) -> [(line: Int, name: String)] {
        text.code.enumerated().filter { $0.element.contains("import") }.compactMap { index, line in
            let pattern =
                #/
                ^\s*(?:(?:package|public|internal|fileprivate|private|@\w+(?:\([^)]*\))?)\s+)*
                import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\s+)?(\w+)
                /#
            return line.firstMatch(of: pattern).map { (index + 1, String($0.output.1)) }
        }
    }
}
