import Statistics
import Web

/// An overlap table as it may be shown: small counts masked, and as many others that nobody works them out again, not
/// even an agency that knows how many are on its own list.
struct MaskedCaptures: Sendable {
    /// Every combination of lists with its count; nil where it is masked.
    let cells: [(history: Int, people: Int?)]
    /// How many are on each list, and last on any; nil where it is masked.
    let sums: [Int?]
    let lists: [String]
    let threshold: Int

    /// With more lists nearly every combination is small: none is told then.
    private static let listsMost = 6

    init(_ captures: Captures, threshold: Int) {
        lists = captures.lists
        self.threshold = threshold
        let (table, histories) = Self.counted(captures)
        let all = histories.count
        let isTold = captures.lists.count <= Self.listsMost
        let totals = all..<table.values.count
        let open = Set(totals.filter { table.values[$0] == 0 || table.values[$0] >= threshold })
        let marks =
            isTold ? Self.marks(table, threshold: threshold, open: open) : nil
        cells = histories.enumerated().map { place, history in
            (history, marks?[place] == .published ? table.values[place] : nil)
        }
        sums = totals.map { open.contains($0) ? table.values[$0] : nil }
    }

    /// All combinations, then each list, then everybody.
    private static func counted(_ captures: Captures) -> (table: CountTable, histories: [Int]) {
        let histories = (1..<1 << captures.lists.count).sorted {
            ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
        }
        let people = Dictionary(captures.cells.map { ($0.history, $0.people) }, uniquingKeysWith: +)
        var values = histories.map { people[$0] ?? 0 }
        var sums: [PublishedTable.Sum] = []
        for list in captures.lists.indices {
            let parts = histories.indices.filter { histories[$0] >> list & 1 == 1 }
            sums.append(.init(total: values.count, parts: parts))
            values.append(captures.people(on: list))
        }
        sums.append(.init(total: values.count, parts: Array(histories.indices)))
        values.append(captures.people)
        return (CountTable(values: values, sums: sums), histories)
    }

    /// The widest protection that the table has room for; nil where some count could not be protected at all.
    private static func marks(_ table: CountTable, threshold: Int, open: Set<Int>) -> [Suppression.Mark]? {
        for level in Set([max(2, threshold / 2), 2, 1]).sorted(by: >) {
            let suppression = Suppression(
                table, .init(threshold: threshold, level: level), refinements: 0, keepingOpen: open)
            if suppression.unprotected.isEmpty { return suppression.marks }
        }
        return nil
    }
}

extension MaskedCaptures {
    private var hasMasks: Bool { cells.contains { $0.people == nil } }

    private func cell(_ people: Int?) -> TableShown.Cell { people.map { .number(Double($0)) } ?? .withheld }

    /// Both tables: who is where, and how many on each list.
    var tables: [TableShown] {
        let told = cells.filter { $0.people != 0 }
        let rows = told.map { history, people in
            TableShown.Row(.init(code(history), .lists(of: history, lists)), [cell(people)])
        }
        let heads = lists.enumerated().map { TableShown.Head("list-\($0.offset + 1)", Text(verbatim: $0.element)) }
        let notes: [Text] = (hasMasks ? [.overlapMasked(below: threshold)] : []) + [.overlapOthers]
        return [
            TableShown(
                "overlaps", .overlapCells, unit: .overlapPeople, rowsAre: .overlapOnThese,
                columns: [.init("people", .overlapPeople)], rows: rows, notes: notes),
            TableShown(
                "lists", .overlapSums, unit: .overlapPeople, rowsAre: .overlapList,
                columns: [.init("people", .overlapPeople)],
                rows: zip(heads + [.init("any", .overlapAny)], sums).map { .init($0, [cell($1)]) }),
        ]
    }

    private func code(_ history: Int) -> String {
        lists.indices.map { history >> $0 & 1 == 1 ? "1" : "0" }.joined()
    }
}

extension Text {
    /// ‘Police and shelter’, ‘Police alone’.
    static func lists(of history: Int, _ names: [String]) -> Text {
        let on = names.indices.filter { history >> $0 & 1 == 1 }.map { names[$0] }
        guard on.count > 1, let last = on.last else {
            return Text(en: "\(on.first ?? "") alone", zhHant: "僅\(on.first ?? "")")
        }
        return Text(
            en: "\(on.dropLast().joined(separator: ", ")) and \(last)", zhHant: on.joined(separator: "、"))
    }

    static func overlapMasked(below threshold: Int) -> Text {
        Text(
            en: """
                Counts from 1 to \(threshold - 1) are masked, and others where the masked ones would follow from them. \
                The exact table stays sealed; only the estimate reads it.
                """,
            zhHant: "1 至 \(threshold - 1) 人之數值不顯示，並連帶遮蔽可推知其值者。確切數值封存，僅供估計使用。")
    }

    static let overlapOthers = Text(
        en: "Nobody is on a combination of lists that is not named here.", zhHant: "未列出之組合無人。")
}
