import ArgumentParser
import Foundation
import Statistics

/// `lodestar release anonymous`
struct ReleaseAnonymously: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anonymous",
        abstract: "Makes up records that hold only combinations which many real ones share.",
        discussion: """
              lodestar release anonymous records.csv --resolution 10 --length 3 --synthetic made-up.csv

            For a file that is given once, of a register that is closed. Two such files of a living register give \
            away whoever came between them: for that there is ‘release private’.
            """)

    @Argument(help: "Records as comma-separated values, UTF-8, the first line naming the columns.")
    var file: String

    @Option(help: "How many real records must share a combination, 2 or more.")
    var resolution: Int

    @Option(help: "How many values a combination has at most: 1, 2 or 3.")
    var length: Int

    @Option(help: "Where to write the made-up records.")
    var synthetic: String

    @Option(help: "A column in which 0 is a value to count. May be given several times.")
    var zeros: [String] = []

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard resolution >= 2 else { throw ValidationError("--resolution must be 2 or more.") }
        guard (1...3).contains(length) else { throw ValidationError("--length must be 1, 2 or 3.") }
    }

    private struct Answer: Encodable {
        let records, resolution, length: Int
    }

    func run() throws {
        let real = try RecordFile.read(file, zeros: Set(zeros))
        // All tables over so many columns are held at once.
        let cells = AnonymousRecords.cells(of: real, length: length)
        guard cells <= AnonymousRecords.mostCells else {
            throw CommandFault("\(file): too many values for combinations of \(length). Ask for shorter ones.")
        }
        var generator = SystemRandomNumberGenerator()
        let made = AnonymousRecords(of: real, resolution: resolution, length: length, using: &generator).records
        try RecordFile.write(to: synthetic) { write in try made.writeDelimited { try write(Data($0)) } }
        switch format {
        case .json: print(try Answer(records: made.count, resolution: resolution, length: length).json())
        case .text: print("\(made.count) made-up records: \(synthetic)")
        }
    }
}
