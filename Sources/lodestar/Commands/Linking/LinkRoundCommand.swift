import ArgumentParser
import Foundation
import Matching
import Vault

/// `lodestar link round`
struct LinkRound: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "round", abstract: "Describe a round of private linkage, and do a trustee's work in it.",
        discussion: """
              lodestar link round signer --out court.signer
              lodestar link round open plan.json --out round.json
              lodestar link round key round.json --trustee court --signer court.signer --key court.key \\
                --sealing /media/stick/court.sealing --out round.json
              lodestar link round evaluate round.json police.batch --trustee court --signer court.signer \\
                --key court.key --sealing /media/stick/court.sealing --log court.log --out police.batch1
              lodestar link round close round.json --trustee court --signer court.signer --key court.key \\
                --sealing /media/stick/court.sealing --log court.log
              lodestar link round verify round.json rapporteur.log privacy.log court.log
            """,
        subcommands: [
            OpenRound.self, MakeSigner.self, MakeEpochKey.self, EvaluateBatch.self, CloseRound.self, VerifyRound.self,
        ])
}

/// `lodestar link round open`
struct OpenRound: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Writes the description of a round from a plan.")

    @Argument(help: "JSON: epoch, from, until, agencies (name, caseload), trustees in order (name, signingKey).")
    var plan: String

    @Option(help: "Where to write the description.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Plan: Decodable {
        struct Agency: Decodable {
            let name: String
            let caseload: Int
            let quota: Int?
        }
        struct Trustee: Decodable {
            let name, signingKey: String
        }
        let epoch, from, until: String
        let agencies: [Agency]
        let trustees: [Trustee]
        let keyTypes: [String]?
        let cap, block: Int?
    }

    private struct Answer: Encodable {
        let round, epoch: String
        let quotas: [String: Int]
    }

    func run() throws {
        guard let plan = try? JSONDecoder().decode(Plan.self, from: LinkFiles.read(plan)) else {
            throw CommandFault("\(plan): not a plan of a round. See ‘lodestar help link round open’")
        }
        let block = plan.block ?? 1024
        let round: RoundDescription
        do {
            round = try RoundDescription(
                epoch: plan.epoch, from: plan.from, until: plan.until,
                agencies: plan.agencies.map { agency in
                    let least = RoundDescription.quota(caseload: agency.caseload)
                    return .init(
                        name: agency.name, caseload: agency.caseload,
                        quota: agency.quota ?? (least + 2 * block - 1) / block * block)
                },
                trustees: plan.trustees.map { .init(name: $0.name, signingKey: $0.signingKey) },
                keyTypes: plan.keyTypes ?? KeyType.allCases.map(\.rawValue), cap: plan.cap ?? 20, block: block)
        } catch {
            throw CommandFault("\(self.plan): \(error.words)")
        }
        if let unknown = round.keyTypes.first(where: { KeyType(rawValue: $0) == nil }) {
            throw CommandFault("\(self.plan): there is no type of key ‘\(unknown)’")
        }
        try LinkFiles.write(round.bytes, to: out)
        let quotas = Dictionary(uniqueKeysWithValues: round.agencies.map { ($0.name, $0.quota) })
        switch format {
        case .json: print(try Answer(round: round.digest, epoch: round.epoch, quotas: quotas).json())
        case .text:
            let names = round.trustees.map(\.name).joined(separator: ", ")
            print("Round \(round.epoch): \(out). Now each trustee commits in turn: \(names).")
        }
    }
}

/// `lodestar link round signer`
struct MakeSigner: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signer", abstract: "Makes a trustee's lasting signing key and tells its public half.")

    @Option(help: "Where to keep the key. Only you may read it.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable { let signingKey: String }

    func run() throws {
        let signer = TrusteeSigner()
        try LinkFiles.writeSecret(signer.seed, to: out)
        print(format == .json ? try Answer(signingKey: signer.publicKey).json() : signer.publicKey)
    }
}

/// `lodestar link round verify`
struct VerifyRound: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks the trustees' logs against the round and each other.",
        discussion: "Exits with 1 where a log is not what its trustee signed, or the logs do not fit together.")

    @Argument(help: "The round's description.")
    var round: String

    @Argument(help: "The logs in the order of the trustees.")
    var logs: [String]

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        struct Log: Encodable {
            let trustee, head: String
            let lines: Int
            let isClosed: Bool
        }
        let logs: [Log]
        let findings: [String]
    }

    func run() throws {
        let description = try LinkFiles.round(round)
        guard logs.count == description.trustees.count else {
            throw CommandFault("The round has \(description.trustees.count) trustees; give the log of each.", code: 2)
        }
        let read = try zip(logs, description.trustees).map { path, trustee in
            guard FileManager.default.fileExists(atPath: path) else { throw CommandFault("\(path): is not there") }
            return try LinkFiles.log(path, of: trustee.name, round: description)
        }
        let findings = RoundLogs.findings(read)
        let answer = Answer(
            logs: read.map {
                .init(trustee: $0.trustee, head: $0.head, lines: $0.receipts.count, isClosed: $0.isClosed)
            },
            findings: findings.map(\.words))
        switch format {
        case .json: print(try answer.json())
        case .text:
            for log in answer.logs { print("\(log.trustee): \(log.lines) lines, head \(log.head)") }
            for finding in answer.findings { print("! \(finding)") }
        }
        // A round that is still going on has keys: only what does not fit together is a finding.
        let isBroken = findings.contains { if case .notClosed = $0 { false } else { true } }
        if isBroken { throw ExitCode(1) }
    }
}
