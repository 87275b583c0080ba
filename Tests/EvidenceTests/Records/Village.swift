import Evidence
import Foundation
import Statistics

/// Invented observations, and what reads and writes them.
struct Exchange {
    let book: Codebook
    let mappings: Mappings

    init() throws {
        book = try Codebook.shipped()
        mappings = try Mappings.shipped()
    }

    func read(_ text: String, as standard: RecordStandard) throws(ImportRefused) -> RecordImport {
        try RecordImport(Data(text.utf8), as: standard, book, mappings)
    }

    func write(_ observations: [Observation], to standard: RecordStandard) -> RecordExport {
        RecordExport(observations, to: standard, book, mappings)
    }

    /// Three invented people.
    static let three = [
        Observation([
            "year": .codes(["2026"]), "halfYear": .codes(["2026-1"]), "sex": .codes(["female"]),
            "age": .codes(["21-23"]), "ageGroup": .codes(["adult"]), "citizenship": .codes(["VN"]),
            "countryOfExploitation": .codes(["TW"]), "exploitation": .codes(["forcedLabour"]),
            "labourSector": .codes(["fishing"]), "means": .codes(["debtBondage", "isolation", "vulnerabilityAbused"]),
            "months": .codes(["13-24"]), "status": .codes(["identified"]), "foundBy": .codes(["ngo"]),
            "recruiterRelation": .codes(["employer"]), "help": .codes(["medical", "legal"]),
        ]),
        Observation([
            "year": .codes(["2026"]), "sex": .codes(["male"]), "age": .codes(["9-17"]), "ageGroup": .codes(["minor"]),
            "citizenship": .unknown, "exploitation": .codes(["sexual", "forcedCriminality"]), "means": .none,
            "sexualKind": .codes(["pornography"]), "labourSector": .none, "status": .codes(["presumed"]),
        ]),
        Observation(["sex": .unknown, "ageGroup": .codes(["adult"]), "means": .codes(["physicalAbuse", "threats"])]),
    ]
}

/// The folder of published data beside the package, where it is at hand.
enum Shared {
    static func file(_ path: String) -> Data? {
        let environment = ProcessInfo.processInfo.environment["LODESTAR_SHARED"]
        let folder =
            environment.map { URL(filePath: $0) }
            ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
                path: "shared")
        return try? Data(contentsOf: folder.appending(path: "data").appending(path: path))
    }
}
