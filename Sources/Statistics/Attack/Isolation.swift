import Foundation

/// The people who stand out most among some records: those an attacker would try first.
public enum Isolation {
    /// Tables over two columns of more cells than this are not looked at.
    private static let cellsMax = 4_000_000

    /// Rows of the records, the most isolated first: of those whose pairs of values are the rarest, those whose nearest
    /// other record differs in most columns.
    public static func mostIsolated(of records: CodedRecords, count: Int = 50) -> [Int] {
        guard records.count > 0, !records.columns.isEmpty else { return [] }
        let rows = CodedRows(records)
        var rarity = [Double](repeating: 0, count: records.count)
        for axes in NoisePlan.sets(of: records.columns.count, upTo: 2).dropFirst()
        where axes.reduce(1, { $0 * rows.sizes[$1] }) <= cellsMax {
            let cells = rows.cells(of: axes)
            let counts = Grid(counting: rows, over: axes).cells.map { log(Double(max(1, $0))) }
            for row in rarity.indices { rarity[row] -= counts[Int(cells[row])] }
        }
        let rarest = rarity.indices.sorted { (-rarity[$0], $0) < (-rarity[$1], $1) }.prefix(4 * count)
        let apart = rarest.map { Likeness(of: records.record($0), among: records, leavingOut: $0).nearest }
        let order = rarest.indices.sorted { (-apart[$0], $0) < (-apart[$1], $1) }
        return order.prefix(count).map { rarest[$0] }
    }
}
