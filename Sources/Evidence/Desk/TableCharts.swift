package import Web

extension TableShown {
    /// The drawing that fits a table, with the table beneath it.
    package func drawn(_ say: Words) -> HTML {
        if code.hasPrefix("trend") || code == "comparison" { return LineChart(dated).html(say, table: self) }
        if let share = columns.firstIndex(where: { $0.code == "share" }) {
            // The counts belong to the table; only the share is drawn.
            return IntervalChart(only(column: share)).html(say, table: self)
        }
        return GroupedBars.grouped(self).html(say)
    }

    /// Without those of whom nobody knows when: that is no moment on a line.
    private var dated: TableShown {
        TableShown(
            code, title, unit: unit, rowsAre: rowsAre, columns: columns,
            rows: rows.filter { !FigureTables.withoutValue.contains($0.head.code) }, notes: notes)
    }

    private func only(column: Int) -> TableShown {
        TableShown(
            code, title, unit: unit, rowsAre: rowsAre, columns: [columns[column]],
            rows: rows.map { .init($0.head, [$0.cells[column]]) }, notes: notes)
    }
}
