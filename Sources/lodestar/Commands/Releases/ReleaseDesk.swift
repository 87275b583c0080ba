import Accounts
import ArgumentParser
import Evidence
import Foundation
import Lexicon
import Policy
import Store
import Vault
import Web

/// Who takes a step of a release from the command line.
struct StatisticianOptions: ParsableArguments {
    @OptionGroup var folder: FolderOptions

    @Option(help: "Your name to sign in with. The passphrase is read from the first line of standard input.")
    var worker: String
}

/// The table plans and releases of an installation, for one statistician at work.
struct ReleaseDesk {
    let office: EvidenceOffice
    let acting: Acting
    let now = Date()

    /// Under what the journal has steps that were taken here, as the pages' routes have their names.
    enum Step: String {
        case planned = "plan.made", filed = "records.brought-in", made = "release.made", attacked = "release.attacked"
        case approved = "release.approved", published = "release.published", withdrawn = "release.withdrawn"
    }

    init(_ options: StatisticianOptions) async throws {
        let installation = try await Installation.open(options.folder)
        office = try installation.evidence()
        let accounts = AccountCommands(
            archive: installation.archive, keys: try AccountKeys(installation.archive.keyring))
        guard let passphrase = readLine(strippingNewline: true) else {
            throw CommandFault("No passphrase came on standard input.", code: 2)
        }
        do {
            acting = try await accounts.acting(options.worker, passphrase: passphrase, as: .statistician, at: now)
        } catch let refused as AccountCommands.NotAtWork {
            switch refused {
            case .notProved: throw CommandFault("Name or passphrase is wrong.", code: 2)
            case .notInRole: throw CommandFault("\(options.worker) is no statistician here.", code: 2)
            }
        }
    }

    func plan(_ id: String) async throws -> TablePlan {
        guard let id = TablePlan.ID(id),
            let plan = try await office.archive.fetch(TablePlan.made(id, by: acting.unit)).first
        else { throw CommandFault("There is no such plan: \(id). ‘lodestar release plans’ lists them.", code: 2) }
        return plan
    }

    func release(_ id: String) async throws -> Release {
        guard let id = Release.ID(id),
            let release = try await office.archive.fetch(Release.made(id, by: acting.unit)).first
        else { throw CommandFault("There is no such release: \(id). ‘lodestar release list’ lists them.", code: 2) }
        return release
    }

    func file(_ id: ObservationFile.ID) async throws -> ObservationFile {
        guard let file = try await office.archive.fetch(ObservationFile.held(id, by: acting.unit)).first else {
            throw CommandFault("The observations \(id) are not there, or were destroyed.", code: 2)
        }
        return file
    }

    /// Runs a step and says in words why it was refused. A refusal is a finding, not a fault of the call.
    func step(_ work: () async throws -> Release) async throws -> Release {
        do { return try await work() } catch let impossible as Release.Impossible {
            throw CommandFault(impossible.text(in: .en), code: 1)
        } catch let fault as ReleaseWork.Fault {
            throw CommandFault(fault.text(in: .en), code: 1)
        }
    }
}
