import ArgumentParser
import Foundation
import Vault

/// What every command of a trustee is told.
struct TrusteeOptions: ParsableArguments {
    @Argument(help: "The round's description.")
    var round: String

    @Option(help: "Whose work this is, as the description names the trustee.")
    var trustee: String

    @Option(help: "The lasting signing key.")
    var signer: String

    @Option(help: "The key of this round, sealed.")
    var key: String

    @Option(help: "What it is sealed with: 32 random bytes, best on a medium that lies in a safe.")
    var sealing: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func signingKey() throws -> TrusteeSigner {
        guard let found = TrusteeSigner(seed: try LinkFiles.read(signer)) else {
            throw CommandFault("\(signer): no signing key of 32 bytes")
        }
        return found
    }

    /// Binds the sealed key to its trustee and plan.
    func context(_ description: RoundDescription) -> String { "lodestar/epoch-key/v1/\(description.epoch)/\(trustee)" }

    func epochKey(_ description: RoundDescription) throws -> EpochKey {
        do {
            return try EpochKey(
                sealed: LinkFiles.read(key), under: LinkFiles.read(sealing), context: context(description))
        } catch is EpochKey.Unopened {
            throw CommandFault("\(key): does not open with \(sealing) for \(trustee) in \(description.epoch)")
        }
    }

    func work(_ description: RoundDescription, log path: String) throws -> TrusteeWork {
        let log = try LinkFiles.log(path, of: trustee, round: description)
        do {
            return try TrusteeWork(
                log: log, key: epochKey(description), signer: signingKey(), at: LinkFiles.now)
        } catch let refusal as TrusteeWork.Refusal {
            throw CommandFault("\(trustee): \(refusal.words)", code: 1)
        }
    }
}

/// `lodestar link round key`
struct MakeEpochKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Makes a trustee's key of the round and commits to it.")

    @OptionGroup var options: TrusteeOptions

    @Option(help: "Where to write the description with the commitment; may be the same file.")
    var out: String

    private struct Answer: Encodable {
        let trustee, commitment, round: String
        let isOpen: Bool
    }

    func run() throws {
        let description = try LinkFiles.round(options.round, mustBeOpen: false)
        let key = EpochKey()
        let next: RoundDescription
        do {
            next = try description.committed(options.trustee, key: key, signer: options.signingKey())
        } catch let fault as RoundDescription.Uncommitted {
            throw CommandFault("\(options.trustee): \(fault.words)", code: 1)
        }
        let sealing = Secret.random(32)
        try LinkFiles.writeSecret(sealing, to: options.sealing)
        try LinkFiles.writeSecret(key.sealed(under: sealing, context: options.context(description)), to: options.key)
        try LinkFiles.write(next.bytes, to: out)
        let answer = Answer(
            trustee: options.trustee, commitment: Digest.hexadecimal(key.commitment), round: next.digest,
            isOpen: next.isOpen)
        switch options.format {
        case .json: print(try answer.json())
        case .text:
            print("\(answer.trustee) committed to \(answer.commitment): \(out)")
            print(next.isOpen ? "The round is open: \(next.digest)" : "Other trustees have still to commit.")
        }
    }
}

/// `lodestar link round evaluate`
struct EvaluateBatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Multiplies a batch with the trustee's key and writes the receipt.")

    @OptionGroup var options: TrusteeOptions

    @Argument(help: "The batch, from the agency or from the trustee before.")
    var batch: String

    @Option(help: "The trustee's log of this round; a line is added.")
    var log: String

    @Option(help: "Where to write the batch for the next.")
    var out: String

    private struct Answer: Encodable {
        let agency, digestIn, digestOut, head: String
        let count, before, quota: Int
    }

    func run() throws {
        let description = try LinkFiles.round(options.round)
        var work = try options.work(description, log: log)
        let batch = try LinkFiles.batch(batch, of: description)
        let before = work.log.multiplied(for: batch.agency)
        let next: PointBatch
        do {
            next = try work.evaluate(batch, at: LinkFiles.now, threads: LinkFiles.processors)
        } catch {
            throw CommandFault("\(self.batch): \(error.words)", code: 1)
        }
        // The receipt first: what was multiplied and not written down could be multiplied again.
        try LinkFiles.write(work.log.bytes, to: log)
        try LinkFiles.write(next.bytes, to: out)
        let quota = description.agencies.first { $0.name == batch.agency }?.quota ?? 0
        let answer = Answer(
            agency: batch.agency, digestIn: batch.digest, digestOut: next.digest, head: work.log.head,
            count: batch.points.count, before: before, quota: quota)
        switch options.format {
        case .json: print(try answer.json())
        case .text:
            print(
                "\(answer.count) points of \(answer.agency) multiplied (\(before + answer.count) of \(quota)): \(out)")
        }
    }
}

/// `lodestar link round close`
struct CloseRound: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Destroys the trustee's key and signs that it is gone.",
        discussion: "After this the round's pseudonyms can never be made again. It cannot be undone.")

    @OptionGroup var options: TrusteeOptions

    @Option(help: "The trustee's log of this round; the last line is added.")
    var log: String

    private struct Answer: Encodable { let trustee, head: String }

    func run() throws {
        let description = try LinkFiles.round(options.round)
        let work = try options.work(description, log: log)
        let closed: TrusteeLog
        do { closed = try work.close(at: LinkFiles.now) } catch {
            throw CommandFault("\(options.trustee): \(error.words)", code: 1)
        }
        // Signed while the key is there, put in its place when it is gone: a machine that stops in between leaves both.
        try LinkFiles.write(closed.bytes, to: log + ".closing")
        try LinkFiles.destroy(options.key)
        try LinkFiles.destroy(options.sealing)
        guard rename(log + ".closing", log) == 0 else {
            throw CommandFault(
                "\(log): cannot be written. The key is destroyed; the log's last state is in \(log).closing")
        }
        switch options.format {
        case .json: print(try Answer(trustee: options.trustee, head: closed.head).json())
        case .text: print("The key of \(options.trustee) is destroyed. Destroy every copy of \(options.sealing) too.")
        }
    }
}
