package import Foundation
package import Lexicon
import Policy
package import Store
import Vault

/// A paper that came as a file: kept sealed, byte for byte; it is never opened, run or shown by the program.
package struct EvidenceFile: Stored, Equatable {
    package typealias ID = Identifier<EvidenceFile>

    package static let table = Table(
        "detention_file",
        columns: [
            ("detention", "TEXT NOT NULL REFERENCES detention(id)"), ("unit", "TEXT NOT NULL"),
            ("came_at", "INTEGER NOT NULL"), ("sealed", "BLOB NOT NULL"),
        ], indexes: ["detention"], decisive: true)

    package let id: ID
    package var version = 0
    package let detention: Detention.ID
    package let unit: AgencyUnit.ID
    package let cameAt: Date
    package let sealed: Data

    init(_ id: ID, _ bytes: [UInt8], of detention: OpenedRecord<Detention>, at now: Date) {
        self.id = id
        self.detention = detention.record.id
        unit = detention.record.unit
        cameAt = now
        sealed = detention.key.seal(Data(bytes), at: Self.place(of: id)).bytes
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        detention = try row.identifier("detention")
        unit = try row.identifier("unit")
        cameAt = try row.date("came_at")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        ["detention": detention, "unit": unit, "came_at": cameAt, "sealed": sealed]
    }

    static func of(_ detention: Detention.ID) -> Query<EvidenceFile> {
        Query(where: "detention = \(detention) ORDER BY came_at, id")
    }

    static func of(_ detention: Detention.ID, _ id: ID) -> Query<EvidenceFile> {
        Query(where: "id = \(id) AND detention = \(detention)")
    }

    func opened(with key: DataKey) throws -> Data {
        try key.open(try Sealed(bytes: sealed), at: Self.place(of: id))
    }

    private static func place(of id: ID) -> Place { Place(table: table.name, column: "sealed", row: id) }
}
