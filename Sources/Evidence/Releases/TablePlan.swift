package import Foundation
package import Lexicon
package import Store

/// Which tables are published again and again, how they are protected, and from which register.
///
/// A plan is fixed once it is made: a table that changes its shape between two releases tells what changed with it.
package struct TablePlan: Stored, Equatable {
    package typealias ID = Identifier<TablePlan>

    package static let table = Table(
        "table_plan",
        columns: [
            ("unit", "TEXT NOT NULL"), ("title_en", "TEXT NOT NULL"), ("title_zh", "TEXT NOT NULL"),
            ("register", "TEXT NOT NULL"), ("tables", "TEXT NOT NULL"), ("protection", "TEXT NOT NULL"),
            ("made_at", "INTEGER NOT NULL"), ("made_by", "TEXT NOT NULL"),
        ],
        indexes: ["unit, made_at"], decisive: true)

    /// The register that the country's own files are.
    package static let ownRegister = "own"

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let titleEn: String
    package let titleZhHant: String
    /// Whose records are counted: releases of one register are attacked together.
    package let register: String
    /// For each table the variables that it crosses, by their codes in the code book.
    package let tables: [[String]]
    package let protection: Safeguard
    package let madeAt: Date
    package let madeBy: Worker.ID

    init(
        id: ID, unit: AgencyUnit.ID, titleEn: String, titleZhHant: String, register: String, tables: [[String]],
        protection: Safeguard, by worker: Worker.ID, at now: Date
    ) {
        self.id = id
        self.unit = unit
        self.titleEn = titleEn
        self.titleZhHant = titleZhHant
        self.register = register
        self.tables = tables
        self.protection = protection
        madeBy = worker
        madeAt = now
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        titleEn = try row.text("title_en")
        titleZhHant = try row.text("title_zh")
        register = try row.text("register")
        tables = TablePlan.read(try row.text("tables"))
        protection = try JSONDecoder().decode(Safeguard.self, from: Data(try row.text("protection").utf8))
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "title_en": titleEn, "title_zh": titleZhHant, "register": register,
            "tables": TablePlan.written(tables), "protection": protection.written, "made_at": madeAt,
            "made_by": madeBy,
        ]
    }

    /// Every variable that a table of the plan uses, once, in the order of their first use.
    package var variables: [String] {
        var seen: Set<String> = []
        return tables.flatMap(\.self).filter { seen.insert($0).inserted }
    }

    /// A line for each table, its variables joined by " x ".
    static func written(_ tables: [[String]]) -> String {
        tables.map { $0.joined(separator: " x ") }.joined(separator: "\n")
    }

    /// Reads what ``written(_:)`` writes, and what people write like it.
    static func read(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map { line in
            line.split { $0 == "×" || $0 == "," || $0.isWhitespace }.map(String.init).filter { $0 != "x" }
        }.filter { !$0.isEmpty }
    }

    /// Plans of a unit, newest first.
    package static func made(by unit: AgencyUnit.ID) -> Query<TablePlan> {
        Query(where: "unit = \(unit) ORDER BY made_at DESC, id LIMIT 200")
    }

    package static func made(_ id: ID, by unit: AgencyUnit.ID) -> Query<TablePlan> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }
}
