import ArgumentParser
import Foundation
import Statistics

/// `lodestar table protect`
struct ProtectTables: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protect",
        abstract: "Counts records by several tables and masks small counts, so that nobody can work them out again.",
        discussion: """
              lodestar table protect records.csv --by sex,age --by sex,form --threshold 10 --output release

            All tables are masked together: what protects one protects the others. Writes a file for each table, a \
            column for each characteristic and one with the count, ‘*’ where it is masked, and a ‘release.json’ that \
            says that a mark may hide a zero. Try the folder with ‘lodestar attack’, together with what was published \
            before. Exit code 1, and nothing written, where a count could not be protected.
            """)

    @Argument(help: "Records as comma-separated values, UTF-8, the first line naming the columns.")
    var file: String

    @Option(help: "The columns of a table, with commas between them. May be given several times.")
    var by: [String]

    @Option(help: "Counts above 0 and below this are masked.")
    var threshold = 10

    @Option(help: "How far apart the ends of what can be proven of a masked count must be. As the threshold.")
    var level: Int?

    @Flag(help: "Hold the interval also against each person who is alone in a cell and knows it. Masks more.")
    var alone = false

    @Option(help: "The time that the tables are about, such as 2023.")
    var period: String?

    @Option(help: "The folder to write to, which must not be there yet.")
    var output: String

    @Option(help: "A column in which 0 is a value to count. May be given several times.")
    var zeros: [String] = []

    @Option(help: "text or json.")
    var format = OutputFormat.text

    /// What is printed for a count, or a value that nobody recorded, or all values together.
    private static let (mark, unrecorded, total) = ("*", "not recorded", "Total")

    func validate() throws {
        guard threshold >= 2 else { throw ValidationError("--threshold must be 2 or more.") }
        guard level.map({ (1...100).contains($0) }) ?? true else { throw ValidationError("--level must be 1 to 100.") }
        guard !by.isEmpty else { throw ValidationError("Name the columns of a table with --by.") }
    }

    private struct Answer: Encodable {
        let records, tables, cells, primary, secondary: Int
        /// Cells that could not be protected: nothing was written.
        let unprotected: [String]
        /// Processor seconds that counting and masking took.
        let core: Double
    }

    func run() throws {
        guard !FileManager.default.fileExists(atPath: output) else {
            throw CommandFault("\(output): is there already. Name a new folder.", code: 2)
        }
        let records = try RecordFile.read(file, zeros: Set(zeros))
        let (columns, tables) = try plan(records)
        let before = ProcessorTime.now
        let axes = columns.map { CountTable.Axis(column: $0, labels: records.columns[$0].labels.count) }
        let table = CountTable(of: records, axes: axes, tables: tables)
        let masked = Suppression(
            table,
            .init(threshold: threshold, level: level ?? threshold, guardsAgainstAlone: alone, hidesExistence: true))
        let core = ProcessorTime.now - before
        let words = Words(columns: columns.map { records.columns[$0] }, axes: axes)
        let answer = Answer(
            records: records.count, tables: tables.count, cells: table.values.count, primary: masked.primaryCount,
            secondary: masked.secondaryCount,
            unprotected: masked.unprotected.map { words.name(table.nodes[$0]) }.sorted(), core: core)
        if answer.unprotected.isEmpty { try write(table, masked, tables, words) }
        switch format {
        case .json: print(try answer.json())
        case .text:
            print(
                answer.unprotected.isEmpty
                    ? "\(answer.tables) tables, \(answer.cells) counts, \(answer.primary) masked for being small and "
                        + "\(answer.secondary) to protect these: \(output)"
                    : "Nothing was written: \(answer.unprotected.count) counts could not be protected, such as "
                        + "\(answer.unprotected[0]). Leave out a column, or form larger groups.")
        }
        if !answer.unprotected.isEmpty { throw ExitCode(1) }
    }

    /// The columns of all tables, and for each table which of them it crosses.
    private func plan(_ records: CodedRecords) throws -> (columns: [Int], tables: [[Int]]) {
        var columns: [Int] = []
        var tables: [[Int]] = []
        for list in by {
            let table = try list.split(separator: ",").map { name -> Int in
                let name = name.trimmingCharacters(in: .whitespaces)
                guard let column = records.columns.firstIndex(where: { $0.name == name }) else {
                    throw CommandFault("--by \(list): \(file) has no column ‘\(name)’", code: 2)
                }
                if !columns.contains(column) { columns.append(column) }
                return columns.firstIndex(of: column) ?? 0
            }
            guard Set(table).count == table.count, !table.isEmpty else {
                throw CommandFault("--by \(list): each column once", code: 2)
            }
            tables.append(table)
        }
        let taken = [Self.unrecorded, Self.total].map { $0.lowercased() }
        for column in columns.map({ records.columns[$0] }) {
            if let label = column.labels.first(where: { taken.contains($0.lowercased()) }) {
                throw CommandFault(
                    "\(file): ‘\(label)’ in \(column.name) is what the tables call something else. Rename it.")
            }
        }
        return (columns, tables)
    }

    private struct Words {
        let columns: [CodedRecords.Column]
        let axes: [CountTable.Axis]

        func label(_ axis: Int, _ node: Int) -> String {
            if node == axes[axis].total { return ProtectTables.total }
            return node == 0 ? ProtectTables.unrecorded : columns[axis].labels[node - 1]
        }

        func name(_ nodes: [Int]) -> String {
            let told = nodes.indices.filter { nodes[$0] != axes[$0].total }
            return told.isEmpty
                ? "everybody" : told.map { "\(columns[$0].name): \(label($0, nodes[$0]))" }.joined(separator: " · ")
        }
    }

    private func write(_ table: CountTable, _ masked: Suppression, _ tables: [[Int]], _ words: Words) throws {
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch { throw CommandFault("\(output): cannot be made. May you write there?") }
        var files: [String: String] = [:]
        for (number, axes) in tables.enumerated() {
            let name = "table-\(number + 1).csv"
            files[name] = "tidy"
            var text = (axes.map { words.columns[$0].name } + ["count"]).map(Self.field).joined(separator: ",") + "\n"
            for (cell, nodes) in table.nodes.enumerated()
            where nodes.indices.allSatisfy({ axes.contains($0) || nodes[$0] == words.axes[$0].total }) {
                let count = masked.marks[cell] == .published ? "\(table.values[cell])" : Self.mark
                text +=
                    (axes.map { words.label($0, nodes[$0]) } + [count]).map(Self.field).joined(separator: ",") + "\n"
            }
            try RecordFile.write(to: "\(output)/\(name)") { try $0(Data(text.utf8)) }
        }
        let manifest = Manifest(k: threshold, masksZeros: true, period: period, files: files)
        let json = try manifest.json()
        try RecordFile.write(to: "\(output)/\(ReleaseReading.manifestName)") { try $0(Data(json.utf8)) }
    }

    private struct Manifest: Encodable {
        let k: Int
        let masksZeros: Bool
        let period: String?
        let files: [String: String]
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
