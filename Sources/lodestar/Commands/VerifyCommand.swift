import ArgumentParser
import Foundation
import Journal
import Store

/// `lodestar verify`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks the whole journal and everything that is kept against it.",
        discussion: """
              lodestar verify --data data --witness checkpoint-of-monday.txt

            Prints the newest checkpoint; ‘lodestar journal checkpoint’ prints it alone, to be kept elsewhere or given \
            to another agency. With a checkpoint that somebody kept, even a whole database that was put back shows. \
            Exit code 1 when something is not as it was written.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "A checkpoint that somebody else kept. May be given several times.")
    var witness: [String] = []

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() async throws {
        let witnesses = try witness.map(Self.checkpoint)
        let (found, checkpoint) = try await verify(witnesses)
        switch format {
        case .text: say(found, checkpoint)
        case .json: print(try Report(found, checkpoint: checkpoint).json())
        }
        if !found.isSound { throw ExitCode(1) }
    }

    /// What was found, and the newest checkpoint where nothing was. A database too damaged to open is a finding too.
    private func verify(_ witnesses: [SignedCheckpoint]) async throws -> (Verification, checkpoint: String?) {
        let archive: Archive
        do { archive = try await Installation.open(folder).archive } catch {
            guard let found = Verification(openingFailed: error) else { throw error }
            return (found, nil)
        }
        let found = try await archive.verify(schema: Installation.schema, witness: witnesses) { progress in
            Progress.say("\(progress.table): \(progress.done) of \(progress.total)")
        }
        return (found, found.isSound ? try await archive.newestCheckpoint()?.text : nil)
    }

    private func say(_ found: Verification, _ checkpoint: String?) {
        if let fault = found.fault {
            print("Not as it was written. The first thing that fails:\n  \(fault)")
        } else {
            print(
                """
                \(found.entries) entries, \(found.rows) rows, \(found.checkpoints) checkpoints, \
                \(found.witnesses) of witnesses: all as they were written.
                """)
        }
        if let checkpoint { print("\nThe newest checkpoint:\n\n\(checkpoint)") }
    }

    private static func checkpoint(_ path: String) throws -> SignedCheckpoint {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFault("\(path): this file cannot be read.", code: 2)
        }
        do { return try SignedCheckpoint(text: text) } catch {
            throw CommandFault("\(path): this is no checkpoint: \(error).", code: 2)
        }
    }

    struct Report: Encodable {
        let sound: Bool
        let entries: Int
        let rows: Int
        let checkpoints: Int
        let witnesses: Int
        let fault: String?
        let table: String?
        let checkpoint: String?

        init(_ found: Verification, checkpoint: String?) {
            sound = found.isSound
            entries = found.entries
            rows = found.rows
            checkpoints = found.checkpoints
            witnesses = found.witnesses
            fault = found.fault?.description
            table = found.fault?.table
            self.checkpoint = checkpoint
        }
    }
}
