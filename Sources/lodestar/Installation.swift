import Accounts
import ArgumentParser
import Evidence
import Foundation
import Packs
import Policy
import Prevention
import Protection
import Store
import Vault

/// One data folder and what is in it: the database, and the root key unless it is kept elsewhere.
struct Installation {
    let folder: URL
    let archive: Archive
    let jurisdiction: Jurisdiction

    static let schema = Schema(
        tables: AccountsDesk.tables + ProtectionPillar.tables + EvidencePillar.tables
            + PreventionPillar.tables, fleeting: AccountsDesk.fleeting)

    static func database(in folder: URL) -> URL { folder.appendingPathComponent("lodestar.sqlite") }
    static func rootKey(in folder: URL) -> URL { folder.appendingPathComponent("root.key") }

    /// A folder of another account's must not pass for an empty one.
    private static func isThere(_ file: URL) throws -> Bool {
        do { _ = try FileManager.default.attributesOfItem(atPath: file.path) } catch let error as CocoaError {
            guard error.code == .fileReadNoPermission else { return false }
            throw error
        }
        return true
    }

    /// Opens a data folder beside others or alone, and makes it where `making` allows.
    static func open(
        _ options: FolderOptions, _ use: FolderLock.Use = .shared, making: Bool = false,
        village: InstallationRow.Village? = nil
    ) async throws -> Installation {
        let folder = options.folder
        let isThere = try isThere(database(in: folder))
        guard isThere || making else {
            throw CommandFault(
                "There is no database in \(folder.path). Name another folder with --data, or begin one with "
                    + "‘lodestar serve’ or ‘lodestar demo’.", code: 2)
        }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let lock = try FolderLock(folder, use)
        let root = try options.root(making: making && !isThere)
        if making, !isThere, village == nil, options.rootKey == nil { options.warnOfRootKeyBeside() }
        let jurisdiction = try options.jurisdiction()
        let archive = try await Archive.open(
            try SQLiteDriver(file: database(in: folder), holding: lock), root: root, schema: schema,
            origin: options.origin, village: village)
        let tokens = try await ProtectionPillar.reindexOutdated(archive, by: jurisdiction)
        if tokens > 0 { Progress.say("\(tokens) search tokens made anew: this program finds names by other forms.") }
        return Installation(folder: folder, archive: archive, jurisdiction: jurisdiction)
    }

    /// What holds everywhere, less what the country's law forbids beside it.
    var rules: Rulebook { Rulebook(narrowedBy: jurisdiction.narrowings.map(\.policy)) }

    var office: Office {
        Office(archive: archive, rules: rules, jurisdiction: jurisdiction, schema: Self.schema)
    }

    /// It reaches nobody's file.
    var prevention: PreventionOffice { PreventionOffice(archive: archive, jurisdiction: jurisdiction) }

    /// It draws coded observations from the pillar that keeps the files, and can reach nothing else of it.
    func evidence() throws -> EvidenceOffice {
        EvidenceOffice(
            archive: archive, jurisdiction: jurisdiction, codebook: try Codebook.shipped(), draw: Tally(office).draw)
    }
}

/// Where the data are, where the root key is, and which country's pack applies.
struct FolderOptions: ParsableArguments {
    @Option(help: "The data folder.")
    var data = "data"

    @Option(
        name: .customLong("root-key"),
        help: """
            Where the root key is: file:PATH, credential:NAME (systemd), or command:PROGRAM ARGUMENTS. Without it, the \
            file root.key in the data folder.
            """)
    var rootKey: String?

    @Option(help: "The country's pack, or a folder that holds one.")
    var pack = "tw"

    @Option(
        name: .customLong("name"),
        help: "The installation's name in every checkpoint, given when it is founded: letters, digits, dots.")
    var origin: String?

    var folder: URL { URL(fileURLWithPath: data, isDirectory: true) }

    func root(making: Bool) throws -> RootKey {
        let source = try rootSource()
        if making, case .file(let path) = source, !FileManager.default.fileExists(atPath: path) {
            return try RootKey.create(atPath: path)
        }
        return try source.load()
    }

    /// Every copy of the folder would hold what is sealed and what opens it.
    func warnOfRootKeyBeside() {
        CommandFault(
            """
            THE ROOT KEY LIES BESIDE THE DATABASE: \(Installation.rootKey(in: folder).path). Whoever copies this \
            folder opens everything. Before any real data: move the key away and name its place with --root-key.
            """
        ).print()
    }

    func rootSource() throws -> RootKeySource {
        try rootKey.map(Self.source) ?? .file(Installation.rootKey(in: folder).path)
    }

    static func source(_ text: String) throws -> RootKeySource {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw CommandFault("A root key is file:PATH, credential:NAME or command:PROGRAM, not ‘\(text)’.", code: 2)
        }
        switch parts[0] {
        case "file": return .file(parts[1])
        case "credential": return .credential(parts[1])
        case "command": return .command(parts[1].split(separator: " ").map(String.init))
        default:
            throw CommandFault("A root key is file:PATH, credential:NAME or command:PROGRAM, not ‘\(text)’.", code: 2)
        }
    }

    func jurisdiction() throws -> Jurisdiction {
        if pack.contains("/") { return try Jurisdiction.load(folder: URL(fileURLWithPath: pack, isDirectory: true)) }
        let files = EmbeddedPacks.files(of: pack)
        guard !files.isEmpty else {
            throw CommandFault("No pack ‘\(pack)’ ships with this program; name a folder that holds one.", code: 2)
        }
        return try Jurisdiction.load(files)
    }
}
