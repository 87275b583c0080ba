package import Web

extension TableShown {
    /// The drawing that fits a table, with the table beneath it.
    package func drawn(_ say: Words) -> HTML {
        if code.hasPrefix("trend") || code == "comparison" { return LineChart(self).html(say) }
        if let share = columns.firstIndex(where: { $0.code == "share" }) {
            // The counts belong to the table; only the share is drawn.
            return IntervalChart(only(column: share)).html(say, table: self)
        }
        return GroupedBars.grouped(self).html(say)
    }

    private func only(column: Int) -> TableShown {
        TableShown(
            code, title, unit: unit, rowsAre: rowsAre, columns: [columns[column]],
            rows: rows.map { .init($0.head, [$0.cells[column]]) }, notes: notes)
    }
}
