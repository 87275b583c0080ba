import Statistics

/// Tries to break a release together with everything that was published from its register before.
struct ReleaseTrial: Sendable {
    /// An earlier release, by the name that findings call it.
    struct Past: Sendable {
        let name: String
        let material: ReleaseMaterial

        init(name: String, material: ReleaseMaterial) {
            self.name = name
            self.material = material
        }
    }

    /// - Parameters:
    ///   - records: what the release was made of, before noise.
    ///   - past: the earliest first.
    ///   - trials: runs on each set of each pair of neighbours.
    static func run(
        _ material: ReleaseMaterial, called name: String, of records: CodedRecords, after past: [Past],
        trials: Int = 1_000
    ) throws -> Trial {
        var candidate = CandidateRelease(name: name)
        var k = 10, level = 5
        switch material.content.protection {
        case .masks(let masks):
            (k, level) = (masks.threshold, masks.level)
            let joined = JoinedTables(material, after: past)
            candidate.tables = [.init(joined.table, truth: joined.values)]
            candidate.zeros = .masked
        case .noise(let noise):
            candidate.promise = try PrivacyPromise(epsilon: noise.epsilon, delta: noise.delta)
            let made = try CodedRecords(delimited: Array((material.content.synthetic ?? "").utf8))
            candidate.synthetic = [.init(made.aligned(with: records))]
            candidate.records = records
            // The number of records is noise's too. Refusing chance equality would tell that it is never the true one.
            candidate.tellsCount = true
        }
        candidate.files = [
            ReleaseFile(name: "content.json", kind: .metadata, bytes: Array(material.content.parameters))
        ]
        let earlier = past.map { past in
            var candidate = CandidateRelease(name: past.name)
            candidate.zeros = .masked
            if let table = past.material.printed?.table { candidate.tables = [.init(table)] }
            return candidate
        }
        let gate = try ReleaseGate(
            earlier + [candidate], rule: .init(k: k, level: level, trials: trials), onlyNewest: true,
            mechanism: mechanism(candidate.promise))
        return Trial(
            gate, together: past.map(\.name), unprotected: material.printed?.unprotected ?? [])
    }

    private static func mechanism(_ promise: PrivacyPromise?) -> RecordMechanism? {
        promise.map { promise in
            { records, generator in try PrivateRelease(of: records, promise: promise, using: &generator).records }
        }
    }
}

/// The tables of a release and of all before it, read as one: a number that did not change is the same number.
///
/// Whoever reads both can only guess which masked numbers changed. Here they are granted to know.
private struct JoinedTables {
    private(set) var values: [Int] = []
    private var cells: [PublishedTable.Cell] = []
    private var sums: [PublishedTable.Sum] = []
    private var places: [Known: Int] = [:]

    private struct Known: Hashable {
        let name: String
        let value: Int
    }

    var table: PublishedTable { PublishedTable(cells: cells, sums: sums) }

    init(_ newest: ReleaseMaterial, after past: [ReleaseTrial.Past]) {
        if let printed = newest.printed { add(printed, nil) }
        for release in past.reversed() {
            if let printed = release.material.printed { add(printed, release.name) }
        }
    }

    private mutating func add(_ printed: ReleaseMaterial.Printed, _ release: String?) {
        let own = printed.names.map { name -> Int in
            guard let cell = printed.earlier.cells[name] else { preconditionFailure("a cell without its number") }
            let known = Known(name: name, value: cell.value)
            if let place = places[known] {
                if !cell.isMasked { cells[place] = .init(name: cells[place].name, printed: .value(cell.value)) }
                return place
            }
            places[known] = cells.count
            cells.append(
                .init(
                    name: release.map { "\(name) (\($0))" } ?? name,
                    printed: cell.isMasked ? .masked(lower: 0, upper: nil) : .value(cell.value)))
            values.append(cell.value)
            return cells.count - 1
        }
        let known = Set(sums.map { [$0.total] + $0.parts })
        for sum in printed.sums {
            let joined = PublishedTable.Sum(total: own[sum.total], parts: sum.parts.map { own[$0] })
            if !known.contains([joined.total] + joined.parts) { sums.append(joined) }
        }
    }
}

extension ReleaseMaterial.Printed {
    /// As the public saw it.
    fileprivate var table: PublishedTable {
        PublishedTable(
            cells: names.map { name in
                guard let cell = earlier.cells[name] else { preconditionFailure("a cell without its number") }
                return .init(
                    name: name, printed: cell.isMasked ? .masked(lower: 0, upper: nil) : .value(cell.value))
            }, sums: sums.map { .init(total: $0.total, parts: $0.parts) })
    }
}

extension CodedRecords {
    /// The same records with the columns and code lists of others.
    fileprivate func aligned(with others: CodedRecords) -> CodedRecords {
        CodedRecords(
            columns: others.columns.map { column in
                let codes = Dictionary(uniqueKeysWithValues: zip(column.labels, 1...).map { ($0, UInt16($1)) })
                guard let own = columns.first(where: { $0.name == column.name }) else {
                    return .init(name: column.name, labels: column.labels, codes: Array(repeating: 0, count: count))
                }
                return .init(
                    name: column.name, labels: column.labels,
                    codes: own.codes.map { $0 == 0 ? 0 : codes[own.labels[Int($0) - 1]] ?? 0 })
            }, count: count)
    }
}
