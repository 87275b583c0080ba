/// A supply network as two tables of text: its nodes, and the links between them.
///
/// Nodes: `id,kind,name,listed`; links: `from,to,kind,grade,valid_from,valid_to,share,evidence`. The header names the
/// columns, in any order; all but `id`, `from`, `to` may be left out. Days are `2024-01-31`, shares 0 to 1, grades A to
/// D, `listed` is yes or no. A document that a link rests on stands in `evidence`.
public struct NetworkText: Sendable {
    /// What is wrong with a file, and where.
    public struct Fault: Error, Equatable, Sendable, CustomStringConvertible {
        public let file: String
        public let line: Int
        public let reason: String
        public var description: String { "\(file), line \(line): \(reason)" }
    }

    public let graph: SupplyGraph
    public let ids: [String]
    public let names: [String]
    public let listed: [Int]
    /// Documents, in the order in which links first name them.
    public let evidence: [String]
    private let places: [String: Int]

    public init(nodes: [UInt8], links: [UInt8]) throws(Fault) {
        var reading = NetworkReading()
        try reading.readNodes(nodes)
        try reading.readLinks(links)
        ids = reading.ids
        names = reading.names
        listed = reading.listed
        evidence = reading.documents
        places = reading.places
        graph = SupplyGraph(kinds: reading.kinds, links: reading.takeLinks())
    }

    public func node(_ id: String) -> Int? { places[id] }
}

/// The tables of a network while they are read.
private struct NetworkReading {
    var ids: [String] = []
    var names: [String] = []
    var kinds: [NodeKind] = []
    var listed: [Int] = []
    var places: [String: Int] = [:]
    var documents: [String] = []
    private var documentPlaces: [String: Int] = [:]
    private var links = LinkColumns()

    mutating func takeLinks() -> LinkColumns {
        defer { links = LinkColumns() }
        return links
    }

    mutating func readNodes(_ bytes: [UInt8]) throws(NetworkText.Fault) {
        var table = CommaTable(bytes, file: "nodes")
        try table.readHeader(needed: ["id"])
        while try table.next() {
            let id = table["id"]
            guard !id.isEmpty else { throw table.fault("the node has no id") }
            guard places.updateValue(ids.count, forKey: id) == nil else { throw table.fault("‘\(id)’ is there twice") }
            let word = table["kind"]
            guard let kind = word.isEmpty ? .party : NodeKind(word: word) else {
                let known = NodeKind.allCases.map(\.word).joined(separator: ", ")
                throw table.fault("‘\(word)’ is no kind of node; there are \(known)")
            }
            if ["yes", "true", "1"].contains(table["listed"].lowercased()) { listed.append(ids.count) }
            ids.append(id)
            names.append(table["name"])
            kinds.append(kind)
        }
    }

    mutating func readLinks(_ bytes: [UInt8]) throws(NetworkText.Fault) {
        var table = CommaTable(bytes, file: "links")
        try table.readHeader(needed: ["from", "to"])
        while try table.next() {
            links.append(
                LinkColumns.Link(
                    from: try node("from", table), to: try node("to", table), kind: try kind(table),
                    grade: try grade(table), validFrom: try day("valid_from", table),
                    validTo: try day("valid_to", table), share: try share(table), evidence: document(table["evidence"]))
            )
        }
    }

    private func node(_ column: String, _ table: CommaTable) throws(NetworkText.Fault) -> Int {
        guard let place = places[table[column]] else {
            throw table.fault("‘\(table[column])’ in ‘\(column)’ is no node; add it to the nodes, or mend the id")
        }
        return place
    }

    private func kind(_ table: CommaTable) throws(NetworkText.Fault) -> LinkKind {
        let word = table["kind"]
        guard let kind = word.isEmpty ? .supplies : LinkKind(word: word) else {
            let known = LinkKind.allCases.map(\.word).joined(separator: ", ")
            throw table.fault("‘\(word)’ is no kind of link; there are \(known)")
        }
        return kind
    }

    private func grade(_ table: CommaTable) throws(NetworkText.Fault) -> EvidenceGrade {
        let letter = table["grade"]
        guard let grade = letter.isEmpty ? .declared : EvidenceGrade(letter: letter.uppercased()) else {
            throw table.fault("‘\(letter)’ is no grade of evidence; there are A, B, C and D")
        }
        return grade
    }

    private func share(_ table: CommaTable) throws(NetworkText.Fault) -> Double? {
        let text = table["share"]
        guard !text.isEmpty else { return nil }
        guard let share = Double(text), (0...1).contains(share) else {
            throw table.fault("‘\(text)’ is no share; it goes from 0 to 1")
        }
        return share
    }

    private func day(_ column: String, _ table: CommaTable) throws(NetworkText.Fault) -> Int? {
        let text = table[column]
        guard !text.isEmpty else { return nil }
        guard let day = CalendarDay.days(since1970: text) else {
            throw table.fault("‘\(text)’ in ‘\(column)’ is no day; write it as 2024-01-31")
        }
        return day
    }

    private mutating func document(_ text: String) -> Int? {
        guard !text.isEmpty else { return nil }
        if let place = documentPlaces[text] { return place }
        documents.append(text)
        documentPlaces[text] = documents.count - 1
        return documents.count - 1
    }
}
