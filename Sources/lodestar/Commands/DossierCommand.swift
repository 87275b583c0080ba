import ArgumentParser
import Foundation
import Prevention
import Vault

/// `lodestar dossier`
struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "Checks dossiers that were given out.", subcommands: [VerifyDossier.self])
}

/// `lodestar dossier verify`
struct VerifyDossier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a dossier: every hash, the signature, and that nothing was added.",
        discussion: """
              lodestar dossier verify dossier.zip --key 3b6a27bc...

            Names the first thing that differs. Without --key the signature is checked with the key that the dossier \
            itself names, which proves nothing about who made it. Exit code 1 when something differs.
            """)

    @Argument(help: "The zip file.")
    var file: String

    @Option(help: "The installation's published key, in hexadecimal (64 digits).")
    var key: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let whole: Bool
        let parts: Int
        let digest, origin, made, differs: String?
        /// Whether the key was given by whoever checks, and not taken from the dossier.
        let keyGiven: Bool
    }

    func run() throws {
        let given = try key.map { text in
            guard let bytes = Digest.bytes(hexadecimal: text), bytes.count == 32 else {
                throw ValidationError("a key has 64 hexadecimal digits")
            }
            return bytes
        }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw CommandFault("\(file): this file cannot be read.", code: 2)
        }
        let check = DossierCheck([UInt8](bytes), key: given)
        let answer = Answer(
            whole: check.finding == nil, parts: check.partCount, digest: check.manifest.map { _ in check.digest },
            origin: check.manifest?.origin, made: check.manifest?.made, differs: check.finding?.words,
            keyGiven: given != nil)
        switch format {
        case .json: print(try answer.json())
        case .text: say(answer)
        }
        if !answer.whole { throw ExitCode(1) }
    }

    private func say(_ answer: Answer) {
        if let differs = answer.differs {
            print("Not as it was given out. The first thing that differs: \(differs).")
            return
        }
        print("\(answer.parts) parts, all as they were given out by \(answer.origin ?? "") at \(answer.made ?? "").")
        print("digest \(answer.digest ?? "")")
        if !answer.keyGiven {
            print("The key is the dossier's own: compare it with the one the installation publishes.")
        }
    }
}
