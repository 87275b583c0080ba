import ArgumentParser
import Foundation
import Packs

/// `lodestar pack check`
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Work on a country's pack.", subcommands: [Check.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks a pack as a whole and names file, line and reason of each fault.",
            discussion: "  lodestar pack check Packs/tw\n\nExit code 1 when there is a fault.")

        @Argument(help: "The pack's folder, or the name of one that ships.")
        var pack = "tw"

        @Option(help: "text or json.")
        var format = OutputFormat.text

        func run() throws {
            let faults = try faults()
            switch format {
            case .text:
                for fault in faults { print(fault) }
                if faults.isEmpty { print("\(pack): no fault") }
            case .json:
                let lines = faults.map { Line(file: $0.file, line: $0.line, reason: $0.reason) }
                print(try Report(pack: pack, faults: lines).json())
            }
            if !faults.isEmpty { throw ExitCode(1) }
        }

        private func faults() throws -> [PackFault] {
            let files = pack.contains("/") ? [:] : EmbeddedPacks.files(of: pack)
            if !files.isEmpty { return Jurisdiction.check(files) }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: pack, isDirectory: &isFolder), isFolder.boolValue else {
                throw CommandFault("There is no pack ‘\(pack)’: no folder of that name, and none that ships.", code: 2)
            }
            return Jurisdiction.check(folder: URL(fileURLWithPath: pack, isDirectory: true))
        }

        struct Line: Encodable {
            let file: String
            let line: Int
            let reason: String
        }

        struct Report: Encodable {
            let pack: String
            let faults: [Line]
        }
    }
}
