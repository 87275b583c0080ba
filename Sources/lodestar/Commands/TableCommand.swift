import ArgumentParser
import Foundation
import Statistics

/// `lodestar table`
struct TableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Count records, protect tables, and check those that were published.",
        subcommands: [CountTables.self, ProtectTables.self, AuditTable.self])
}

/// `lodestar table count`
struct CountTables: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Counts every combination of values in a file of records.",
        discussion: """
              lodestar table count records.csv --length 3 --resolution 10 --output counts.tsv

            Writes a line for each combination, ‘column:value;column:value’, a tab and the count, in the order of \
            their bytes. With a resolution above 1 smaller counts are left out and the others lowered to a multiple \
            of it: safe for a file that is published once, not for a register that is published again.
            """)

    @Argument(help: "Records as comma-separated values, UTF-8, the first line naming the columns.")
    var file: String

    @Option(help: "How many values a combination has at most.")
    var length: Int

    @Option(help: "The least count that is told, and the step of all counts.")
    var resolution = 1

    @Option(help: "Where to write the counts.")
    var output: String

    @Option(help: "A column in which 0 is a value to count. May be given several times.")
    var zeros: [String] = []

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard length >= 1 else { throw ValidationError("--length must be 1 or more.") }
        guard (1...Int(UInt32.max)).contains(resolution) else {
            throw ValidationError("--resolution must be 1 or more.")
        }
    }

    private struct Answer: Encodable {
        let records: Int
        let combinations: Int
        /// Processor seconds that the counting itself took.
        let core: Double
    }

    func run() async throws {
        let records = try RecordFile.read(file, zeros: Set(zeros))
        let before = ProcessorTime.now
        let counts: CombinationCounts
        do {
            let found = try await CombinationCounts.counted(
                of: records, upTo: length, atLeast: resolution,
                threads: ProcessInfo.processInfo.activeProcessorCount)
            counts = resolution > 1 ? found.rounded(downTo: resolution) : found
        } catch {
            throw CommandFault("\(file): too many values for combinations of \(length). Ask for shorter ones.")
        }
        let core = ProcessorTime.now - before
        try RecordFile.write(to: output) { write in try counts.writeCanonicalText { try write(Data($0)) } }
        switch format {
        case .json: print(try Answer(records: records.count, combinations: counts.count, core: core).json())
        case .text: print("\(counts.count) combinations of \(records.count) records: \(output)")
        }
    }
}

/// How much of the processors this program has used.
enum ProcessorTime {
    static var now: Double {
        var used = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
        return [used.ru_utime, used.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}
