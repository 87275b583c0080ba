package import Foundation
package import Lexicon
import Store
package import Web

/// One file of a dossier: facts, a readable page, a table, or evidence as it was handed in.
package struct DossierPart: Sendable, Equatable {
    package let name: String
    package let content: Data

    /// - Parameter name: Small letters, digits, `.`, `_`, `-` and `/`: it holds no name of anybody.
    package init(_ name: String, _ content: Data) {
        precondition(Self.isName(name), "‘\(name)’ is no name of a part")
        self.name = name
        self.content = content
    }

    package init(_ name: String, text: String) { self.init(name, Data(text.utf8)) }

    /// Facts for programs; sorted keys, so that equal facts make equal bytes.
    package init(_ name: String, json facts: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        encoder.dateEncodingStrategy = .iso8601
        self.init(name, try encoder.encode(facts))
    }

    /// A table for a spreadsheet, in which no cell can become a formula.
    package init(_ name: String, table header: [String], _ rows: [[String]]) {
        var table = CSV(header: header)
        for row in rows { table.append(row) }
        self.init(name, table.data)
    }

    /// A readable page that opens without the program.
    package init(_ name: String, page title: String, _ body: HTML, in say: Words) {
        self.init(name, Data(LooseLeaf.document(title, body, in: say).utf8))
    }

    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 120 && !text.hasPrefix("/") && !text.contains("..")
            && text.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/")].contains($0)
            }
    }
}

/// What a dossier is of: a kind of work and a random identifier, never a name.
package struct DossierMatter: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable, Bindable {
        case bid, detention, network, screening, arrival
    }

    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: some CustomStringConvertible) {
        self.kind = kind
        self.id = id.description
    }
}

/// One step that was taken in the matter, as the matter's own rows tell it.
package struct DossierDeed: Sendable, Equatable {
    let what: String
    let at: Date
    let by: Worker.ID

    package init(_ what: String, at: Date, by: Worker.ID) {
        self.what = what
        self.at = at
        self.by = by
    }
}

/// Everything that goes into the archive before it is sealed. The same content gives the same bytes.
package struct DossierContent: Sendable {
    package let matter: DossierMatter
    package let parts: [DossierPart]
    package let editions: [KeptEdition]

    /// - Parameters:
    ///   - editions: The lists that were checked against.
    ///   - deeds: What was done in the matter; they become a table of the archive.
    package init(of matter: DossierMatter, parts: [DossierPart], editions: [KeptEdition], deeds: [DossierDeed]) {
        self.matter = matter
        self.editions = editions.sorted { ($0.list, $0.asOf) < ($1.list, $1.asOf) }
        let steps = DossierPart(
            "deeds.csv", table: ["at", "what", "worker"],
            deeds.sorted { $0.at < $1.at }.map { [$0.at.utcText, $0.what, $0.by.description] })
        self.parts = (parts + [steps]).sorted { $0.name < $1.name }
        precondition(Set(self.parts.map(\.name)).count == self.parts.count, "two parts bear one name")
    }
}
