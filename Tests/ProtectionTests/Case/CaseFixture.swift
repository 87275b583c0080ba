import Accounts
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

extension Village {
    /// A case that the secretariat coordinates and the police referred, on consent, with a name that can be found.
    func namedCase(
        _ name: String, also: [String] = [], phone: String? = nil, events: [(String, TimeInterval)] = [],
        coordinated: Bool = true, covered: Set<Compartment> = Set(Compartment.allCases), at now: Date = start
    ) async throws -> CaseRecord {
        let names = NameContent(asWished: name, also: also)
        var file: [any FileContent] = [names]
        if let phone { file.append(ContactContent(phone: phone)) }
        let parts: [(String, Relation)] =
            [("police", .referring)] + (coordinated ? [("secretariat", .coordinating)] : [("shelter", .serving)])
        let bases: [(String, Basis.Kind, Set<Purpose>, Set<Compartment>)] =
            covered.isEmpty
            ? []
            : ["secretariat", "police"].map { ($0, Basis.Kind.consent, [.protection, .identification], covered) }
        var record = try await openCase(parts: parts, bases: bases, file: file, at: now)
        let tokens = try Opening.tokens(
            of: record.person, name: names, phone: phone,
            scopes: [.secretariat, .unit(unit("police").id), .unit(unit("shelter").id)], keyring: archive.keyring,
            callingCode: "886")
        try await archive.index(tokens)
        for (event, ago) in events {
            try await archive.commit(
                Change(
                    CaseEvent(person: record.person, event: event, at: now.addingTimeInterval(-ago), by: nil),
                    deed: Deed("event.told", rule: "test", about: [record.person])))
        }
        record.version = 1
        return record
    }

    var coordinator: Acting {
        get throws { try worker(.coordinator, of: "secretariat") }
    }

    /// The newest entries of the whole journal, oldest first.
    func entries(newest count: Int) async throws -> [Entry] {
        try await archive.fetch(
            Query<Entry>("SELECT bytes FROM journal_entry ORDER BY sequence DESC LIMIT \(count)") {
                try Entry(canonicalBytes: try $0.blob("bytes"))
            }
        ).reversed()
    }

    func entryCount() async throws -> Int {
        try await archive.fetch(Query<Int>("SELECT COUNT(*) AS n FROM journal_entry") { try $0.integer("n") }).first
            ?? 0
    }

    func record(_ id: CaseRecord.ID) async throws -> CaseRecord? {
        try await archive.fetch(Query<CaseRecord>.by(id)).first
    }
}
