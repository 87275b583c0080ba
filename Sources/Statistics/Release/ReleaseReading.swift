/// Reads the files of a release as what an outsider has of it.
public struct ReleaseReading: Sendable {
    public private(set) var release: CandidateRelease
    public let manifest: ReleaseManifest
    /// What was read as what, and what could not be used.
    public private(set) var shapes: [(file: String, shape: FileShape)] = []
    public private(set) var notes: [String] = []

    /// A file as it lies in the folder, unpacked.
    public struct File: Sendable {
        public let name: String
        public let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// What is taken of a release that does not say.
    public struct Defaults: Sendable {
        public var k: Int?
        public var epsilon: Double?
        public var delta: Double?
        public var masksZeros: Bool?
        public var people: Int?

        public init() {}
    }

    /// Why a file cannot be read.
    public enum Fault: Error, Sendable {
        case manifest(file: String, words: String)
        case counts(file: String, ReleasedCountsProblem)
        case table(file: String, FileShape, LayoutProblem)
        case records(file: String, DelimitedProblem)
        case unknownShape(file: String, String)
        /// The manifest names a file that is not there.
        case missing(file: String, by: String)
        case delta(Double)
    }

    public static let manifestName = "release.json"
    /// Below this a promise cannot be told from none by any test; what breaks this one breaks it too.
    private static let epsilonMin = 0.01
    static let deltaAssumed = 1e-6

    /// - Parameters:
    ///   - files: all of the release, the manifest among them.
    ///   - beside: reads a file that the manifest names and that is not published.
    public init(
        name: String, files: [File], defaults: Defaults = Defaults(), beside: (String) throws -> [UInt8]?
    ) throws {
        manifest = try Self.manifest(files, defaults)
        release = CandidateRelease(name: manifest.name ?? name)
        release.k = manifest.k ?? defaults.k
        release.period = manifest.period
        release.people = manifest.people ?? defaults.people
        release.tellsCount = manifest.recordCount != nil
        release.zeros = manifest.masksZeros.map { $0 ? .masked : .printed } ?? .untold
        release.promise = try promise()
        for file in files { try take(file) }
        for name in (manifest.files ?? [:]).keys.sorted() where !files.contains(where: { $0.name == name }) {
            throw Fault.missing(file: name, by: Self.manifestName)
        }
        try takeTruth(beside)
    }

    private static func manifest(_ files: [File], _ defaults: Defaults) throws -> ReleaseManifest {
        var manifest = ReleaseManifest()
        if let file = files.first(where: { $0.name == manifestName }) {
            do { manifest = try ReleaseManifest(json: file.bytes) } catch {
                throw Fault.manifest(file: file.name, words: ReleaseManifest.words(error))
            }
        }
        // A claim counts wherever it is made.
        for file in files.sorted(by: { $0.name < $1.name })
        where file.name.hasSuffix(".json") && file.name != manifestName {
            if let other = try? ReleaseManifest(json: file.bytes) { manifest.fill(from: other) }
        }
        manifest.epsilon = manifest.epsilon ?? defaults.epsilon
        manifest.delta = manifest.delta ?? defaults.delta
        manifest.masksZeros = manifest.masksZeros ?? defaults.masksZeros
        if let k = manifest.k, k < 2 { throw Fault.manifest(file: manifestName, words: "‘k’ must be 2 or more") }
        if let resolution = manifest.resolution, resolution < 1 {
            throw Fault.manifest(file: manifestName, words: "‘resolution’ must be 1 or more")
        }
        return manifest
    }

    private func promise() throws -> PrivacyPromise? {
        guard let epsilon = manifest.epsilon else { return nil }
        guard epsilon > 0, epsilon.isFinite else {
            throw Fault.manifest(file: Self.manifestName, words: "‘epsilon’ must be above 0")
        }
        let delta = manifest.delta.map { $0 == 0 ? Self.deltaAssumed : $0 } ?? Self.deltaAssumed
        guard delta > 0, delta < 1 else { throw Fault.delta(delta) }
        return try PrivacyPromise(epsilon: max(Self.epsilonMin, epsilon), delta: delta)
    }

    private mutating func take(_ file: File) throws {
        var shape = FileShape(of: file.bytes, name: file.name)
        if let told = manifest.files?[file.name] {
            guard let known = FileShape(rawValue: told) else { throw Fault.unknownShape(file: file.name, told) }
            shape = known
        }
        shapes.append((file.name, shape))
        let kind: ReleaseFile.Kind
        switch shape {
        case .counts:
            kind = .counts
            release.counts.append(.init(try counts(file), file: file.name))
        case .glotip, .osdg, .plain, .tidy:
            kind = .table
            let laidOut = try Self.table(file, shape)
            var table = CandidateRelease.Table(laidOut.table, file: file.name)
            table.countsPeople = !file.bytes.hasDecimals
            table.threshold = laidOut.table.markedThreshold
            release.tables.append(table)
            if !laidOut.ambiguous.isEmpty {
                notes.append(
                    "\(laidOut.ambiguous.count) cells of \(file.name) are printed twice and tie nothing down")
            }
            if !laidOut.unsupported.isEmpty {
                notes.append("\(file.name): no sums along \(laidOut.unsupported.joined(separator: ", "))")
            }
        case .records:
            kind = .records
            release.synthetic.append(.init(try Self.records(file), file: file.name))
        case .text:
            kind = .metadata
            if !file.bytes.isText { notes.append("\(file.name) is no text: only its name was looked at") }
        }
        release.files.append(ReleaseFile(name: file.name, kind: kind, bytes: file.bytes))
    }

    private func counts(_ file: File) throws -> ReleasedCounts {
        do {
            let read = try ReleasedCounts(canonical: file.bytes, recordCount: manifest.recordCount)
            let resolution = manifest.resolution ?? release.k.flatMap { $0 <= read.resolution ? $0 : nil }
            let rounding: ReleasedCounts.Rounding? =
                switch (manifest.rounding, manifest.resolution) {
                case ("exact", _): .exact
                case ("within", let step?): .within(step: step)
                case ("down", let step?): .down(step: step)
                case (nil, let step?) where step > 1 && read.areMultiples(of: step): .down(step: step)
                case (nil, .some): .exact
                default: manifest.epsilon == nil ? nil : .exact
                }
            return try ReleasedCounts(
                canonical: file.bytes, recordCount: manifest.recordCount, rounding: rounding, resolution: resolution)
        } catch { throw Fault.counts(file: file.name, error) }
    }

    /// Marks are read as what may hide a 0; whether they do is for the attack to try.
    private static func table(_ file: File, _ shape: FileShape) throws -> LaidOutTable {
        do {
            switch shape {
            case .glotip: return try GlotipLayout.read(file.bytes, marksHideZeros: true)
            case .osdg: return try OpenSDGLayout.read(file.bytes, marksHideZeros: true)
            case .tidy: return try TidyLayout.read(file.bytes, marksHideZeros: true)
            default: return try PlainLayout.read(file.bytes, marksHideZeros: true)
            }
        } catch { throw Fault.table(file: file.name, shape, error) }
    }

    static func records(_ file: File) throws -> CodedRecords {
        do {
            return try CodedRecords(delimited: file.bytes, delimiter: SeparatedText.likelySeparator(file.bytes))
        } catch { throw Fault.records(file: file.name, error) }
    }

    /// What the manifest names and nobody publishes.
    private mutating func takeTruth(_ beside: (String) throws -> [UInt8]?) throws {
        func read(_ path: String) throws -> File {
            guard let bytes = try beside(path) else { throw Fault.missing(file: path, by: Self.manifestName) }
            return File(name: path, bytes: bytes)
        }
        if let path = manifest.records { release.records = try Self.records(read(path)) }
        if let path = manifest.heldOut { release.heldOut = try Self.records(read(path)) }
        for (file, path) in (manifest.truth ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let place = release.tables.firstIndex(where: { $0.file == file }),
                let shape = shapes.first(where: { $0.file == file })?.shape
            else { throw Fault.missing(file: file, by: Self.manifestName) }
            let truth = try Self.table(read(path), shape).table.values
            let printed = release.tables[place].content
            let byName = Dictionary(truth) { first, _ in first }
            let values = printed.cells.map { byName[$0.name] }
            guard values.allSatisfy({ $0 != nil }) else {
                throw Fault.manifest(file: path, words: "it does not have every cell of \(file)")
            }
            release.tables[place].truth = values.compactMap(\.self)
        }
    }
}

extension PublishedTable {
    /// The names and numbers of all cells that print one.
    fileprivate var values: [(String, Int)] {
        cells.compactMap { if case .value(let value) = $0.printed { ($0.name, value) } else { nil } }
    }

    /// The least number that its marks do not hide, where they say so.
    fileprivate var markedThreshold: Int? {
        cells.compactMap { if case .masked(_, let upper?) = $0.printed { upper + 1 } else { nil } }.max()
    }
}

extension ReleasedCounts {
    fileprivate func areMultiples(of step: Int) -> Bool { counts.values.allSatisfy { $0 % step == 0 } }
}

extension [UInt8] {
    /// Whether a number with a decimal point stands in it.
    fileprivate var hasDecimals: Bool {
        indices.dropFirst().dropLast().contains {
            self[$0] == UInt8(ascii: ".") && (0x30...0x39).contains(self[$0 - 1])
                && (0x30...0x39).contains(self[$0 + 1])
        }
    }

    fileprivate var isText: Bool { !prefix(1 << 13).contains(0) }
}
