/// Which states are party to the agreements that ports ask about, and since when.
///
/// The FAO Agreement on Port State Measures of 2009, and the Work in Fishing Convention of the ILO, 2007 (No. 188).
public struct PortAgreements: Sendable, Equatable {
    /// Days since 1970-01-01 from which a state is bound.
    private var portStateMeasures: [StateCode: Int] = [:]
    private var workInFishing: [StateCode: Int] = [:]
    /// Rows that name no state that is known, such as the European Union.
    public private(set) var unread: [String] = []

    /// Reads two tables of comma-separated values.
    ///
    /// - Parameters:
    ///   - portStateMeasures: With the columns `Country`, `ISO3 code` and `Entry_into_force_date`; a state without a
    ///     date has signed and is not bound.
    ///   - workInFishing: With the columns `participant` and `date`, on which it ratified; it is bound a year later
    ///     (Article 48).
    public init(portStateMeasures: [UInt8], workInFishing: [UInt8]) throws(NamesFormatFault) {
        var rows = SeparatedRows(portStateMeasures)
        var columns = try Self.columns(&rows, ["country", "iso3 code", "entry_into_force_date"])
        while let row = rows.texts() {
            guard let (state, day) = read(row, columns[1], columns[0], columns[2]) else { continue }
            self.portStateMeasures[state] = day
        }
        rows = SeparatedRows(workInFishing)
        columns = try Self.columns(&rows, ["participant", "date"])
        let firstInForce = CalendarDay.days(since1970: "2017-11-16") ?? 0
        while let row = rows.texts() {
            guard let (state, day) = read(row, columns[0], columns[0], columns[1]) else { continue }
            self.workInFishing[state] = max(day + 365, firstInForce)
        }
    }

    private static func columns(
        _ rows: inout SeparatedRows, _ needed: [String]
    ) throws(NamesFormatFault) -> [Int] {
        guard let header = rows.texts() else { throw NamesFormatFault(line: 1, reason: "the file is empty") }
        let names = header.map { $0.lowercased() }
        var columns: [Int] = []
        for name in needed {
            guard let column = names.firstIndex(of: name) else {
                throw NamesFormatFault(line: rows.line, reason: "no column ‘\(name)’")
            }
            columns.append(column)
        }
        return columns
    }

    /// The state of a row and its day; nil for a state without one, and for rows of nothing but commas.
    private mutating func read(_ row: [String], _ code: Int, _ name: Int, _ date: Int) -> (StateCode, Int)? {
        guard max(code, name, date) < row.count else { return nil }
        guard !row[name].allSatisfy(\.isWhitespace), !row[name].hasPrefix("*") else { return nil }
        guard let state = StateCode(reading: row[code]) ?? StateCode(reading: row[name]) else {
            unread.append(row[name])
            return nil
        }
        guard let day = CalendarDay.days(since1970: row[date]) else { return nil }
        return (state, day)
    }

    /// Whether a state is bound by the Agreement on Port State Measures on a day.
    public func bindsToPortStateMeasures(_ state: StateCode, on day: Int) -> Bool {
        portStateMeasures[state].map { $0 <= day } ?? false
    }

    /// Whether a state is bound by the Work in Fishing Convention on a day.
    public func bindsToWorkInFishing(_ state: StateCode, on day: Int) -> Bool {
        workInFishing[state].map { $0 <= day } ?? false
    }
}
