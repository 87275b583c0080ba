/// One file of a release, as it would leave the house.
public struct ReleaseFile: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// A row for each person, real or made up; the first names the columns.
        case records
        /// Figures.
        case table
        /// Lines of combinations with their counts.
        case counts
        /// What is said about the others: parameters, a codebook, a journal.
        case metadata
    }

    public let name: String
    public let kind: Kind
    public let bytes: [UInt8]

    public init(name: String, kind: Kind, bytes: [UInt8]) {
        self.name = name
        self.kind = kind
        self.bytes = bytes
    }
}

/// A8: what files give away beside what they are meant to say.
public struct SideChannels: Sendable {
    public enum Leak: Sendable, Equatable {
        /// A column that is named as an identifier, or whose values are (nearly) all different.
        case identifierColumn(String)
        /// A list of record numbers beside the figures.
        case identifierList(key: String)
        case uniqueIdentifier(String)
        case address(String)
        case telephone(String)
        /// With the seed, whoever has the program has the noise.
        case seed(key: String)
        /// A number that calls itself one of true records.
        case exactCount(key: String)
        /// The true number of records, which is not published.
        case trueCount(Int)
    }

    public struct Finding: Sendable, Equatable {
        public let file: String
        public let leak: Leak
        /// How often it stands in the file.
        public let times: Int
    }

    public let findings: [Finding]

    /// Columns with fewer values than this are too short to call them all different.
    static let valuesMin = 20
    /// A true count below this would be found everywhere by chance.
    static let countMin = 20

    /// - Parameter secretCount: the true number of records, where the release does not tell it.
    public init(_ files: [ReleaseFile], secretCount: Int? = nil) {
        findings = files.flatMap { file -> [Finding] in
            var leaks: [Leak] = []
            let text = FileText(file.bytes)
            let name = FileText(Array(file.name.utf8))
            leaks += text.numberedKeys(containing: ["seed", "random"]).map { .seed(key: $0) }
            leaks += IdentifierNames.seeds(in: file.name).map { .seed(key: $0) }
            leaks += (text.words + name.words).filter(TextShape.isUniqueIdentifier).map { .uniqueIdentifier($0) }
            if file.kind == .metadata {
                leaks += text.listKeys(where: IdentifierNames.isList).map { .identifierList(key: $0) }
                leaks += text.numberedKeys(where: IdentifierNames.isTrueCount).map { .exactCount(key: $0) }
            } else if file.kind == .counts {
                leaks += IdentifierNames.columns(ofCounts: file.bytes).filter(IdentifierNames.isIdentifier).map {
                    .identifierColumn($0)
                }
            } else {
                let separated = SeparatedText(file.bytes, separator: SeparatedText.likelySeparator(file.bytes))
                leaks += Self.leaks(in: separated.rows, file.kind)
            }
            if let secretCount, secretCount >= Self.countMin {
                let sizes = Self.sizes(of: file, text) + name.words.compactMap { Self.digits($0) }
                leaks += sizes.filter { $0 == secretCount }.map { .trueCount($0) }
            }
            return Self.counted(leaks, in: file.name)
        }
    }

    private static func leaks(in rows: [[String]], _ kind: ReleaseFile.Kind) -> [Leak] {
        var leaks: [Leak] = []
        for field in rows.joined() {
            if TextShape.isAddress(field) { leaks.append(.address(field)) }
            if TextShape.isTelephone(field) { leaks.append(.telephone(field)) }
        }
        guard let header = rows.first else { return leaks }
        for (column, name) in header.enumerated() {
            let words = TextShape.words(name)
            if words.contains("seed") { leaks.append(.seed(key: name)) }
            guard kind == .records else { continue }
            let values = rows.dropFirst().map { $0.indices.contains(column) ? $0[column] : "" }.filter { !$0.isEmpty }
            let isUnique = values.count >= valuesMin && Set(values).count * 20 >= values.count * 19
            if IdentifierNames.isIdentifier(name) || isUnique { leaks.append(.identifierColumn(name)) }
        }
        return leaks
    }

    /// Rows of a file of records, whole numbers in any other.
    private static func sizes(of file: ReleaseFile, _ text: FileText) -> [Int] {
        guard file.kind == .records else { return text.words.compactMap { Int($0) } }
        return [SeparatedText(file.bytes, separator: SeparatedText.likelySeparator(file.bytes)).rows.count - 1]
    }

    /// The number in a word such as `rows21195`.
    private static func digits(_ word: String) -> Int? { Int(word.filter(\.isNumber)) }

    /// Each kind of leak once, with its first example; columns, keys and counts each on their own.
    private static func counted(_ leaks: [Leak], in file: String) -> [Finding] {
        var order: [(label: String, leak: Leak, times: Int)] = []
        for leak in leaks {
            let label =
                switch leak {
                case .uniqueIdentifier: "unique"
                case .address: "address"
                case .telephone: "telephone"
                case .identifierColumn(let name): "column \(name)"
                case .identifierList(let key): "list \(key)"
                case .seed(let key): "seed \(key)"
                case .exactCount(let key): "exact \(key)"
                case .trueCount: "count"
                }
            if let place = order.firstIndex(where: { $0.label == label }) {
                order[place].times += 1
            } else {
                order.append((label, leak, 1))
            }
        }
        return order.map { Finding(file: file, leak: $0.leak, times: $0.times) }
    }
}
