import Foundation
import Lexicon
import Policy
import Store
import Synchronization
import Testing
import Vault

/// A data folder of its own with an open archive in it, gone when the test has ended.
final class House: Sendable {
    let folder: URL
    let root: RootKey
    let schema: Schema
    let clock: Clock
    let driver: any Driver
    let archive: Archive

    static let origin = "lodestar.test/origin"
    static let start = Date(timeIntervalSince1970: 1_772_323_200)

    /// - Parameter wrap: puts a driver around the driver, to watch what passes.
    init(
        _ kind: DriverKind = .sqlite,
        schema: Schema = Schema(tables: [Thing.table, Part.table], fleeting: [Moment.schema]),
        wrap: (any Driver) -> any Driver = { $0 }
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        root = RootKey.random()
        self.schema = schema
        let clock = Clock(Self.start)
        self.clock = clock
        driver = wrap(try kind.open(in: folder))
        archive = try await Archive.open(driver, root: root, schema: schema, origin: Self.origin) { clock.now }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var file: URL { folder.appending(path: "lodestar.sqlite") }
    var backups: URL { folder.appending(path: "backups") }
    var now: Date { clock.now }

    /// Opens the same folder once more, as the next start of the program does.
    func reopened() async throws -> Archive { try await opened(try SQLiteDriver(file: file)) }

    func opened(_ driver: any Driver) async throws -> Archive {
        let clock = clock
        return try await Archive.open(driver, root: root, schema: schema, origin: Self.origin) { clock.now }
    }

    func close() throws { try (driver as? SQLiteDriver)?.close() }

    /// Every byte of every file below the folder, by its path in it.
    func bytes(of folder: URL? = nil) throws -> [String: Data] {
        let root = folder ?? self.folder
        var all: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let file = root.appending(path: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            all[path] = try Data(contentsOf: file)
        }
        return all
    }
}

/// A clock that stands until it is moved.
final class Clock: Sendable {
    private let state: Mutex<Date>

    init(_ now: Date) { state = Mutex(now) }

    var now: Date { state.withLock { $0 } }

    func advance(_ seconds: TimeInterval) { state.withLock { $0 += seconds } }
}

/// The drivers that the conformance suite is run against.
enum DriverKind: String, CaseIterable, CustomTestStringConvertible {
    case sqlite

    var testDescription: String { rawValue }

    func open(in folder: URL) throws -> any Driver {
        switch self {
        case .sqlite: try SQLiteDriver(file: folder.appending(path: "lodestar.sqlite"))
        }
    }
}
