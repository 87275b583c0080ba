import Foundation
import Lexicon
import Store
import Web

@testable import Prevention

/// A shipment of gloves from a supplier that the village's list names. Nobody in it exists.
enum DetentionSample {
    static let form: [(String, String)] = [
        ("entry", "AA/15/123/Z4567"), ("port", "Grey Harbour"), ("arrived", "2026-09-10"), ("detained", "2026-09-12"),
        ("importer", "Quillfeather Trading"), ("importer-country", "TW"),
        ("supplier", "Bellwether Gloves Sdn Bhd"), ("supplier-country", "Malaysia"),
        ("code-1", "4015.19"), ("goods-1", "Rubber gloves, powdered"), ("country-1", "MY"), ("quantity-1", "1,250.5"),
        ("unit-1", "kg"), ("value-1", "80000"), ("currency-1", "TWD"),
        ("code-2", "4015120000"), ("goods-2", "Surgical gloves"), ("country-2", "MYS"), ("quantity-2", "400"),
        ("unit-2", "pair"), ("value-2", "12.50"), ("currency-2", "USD"),
    ]

    static func with(_ changes: [String: String]) -> [(String, String)] {
        form.filter { changes[$0.0] == nil } + changes.map { ($0.key, $0.value) }
    }

    static let file = """
        entry,port,detained,importer,supplier,code,goods,country,quantity,unit,value,currency
        B-1,Grey Harbour,2026-02-03,Quillfeather Trading,Thistledown Cotton Works,520100,Cotton,CN,1000,kg,5000,USD
        B-1,Grey Harbour,2026-02-03,Quillfeather Trading,Thistledown Cotton Works,610910,Shirts,CN,300,piece,2500.50,EUR
        B-2,Low Ferry,2026-08-20,Sandpiper Foods,,030487,Tuna,TW,2,t,900000,JPY

        """
}

extension TradeHouse {
    var detentions: DetentionDesk { DetentionDesk(office: office) }

    /// The detention of the sample, entered through the door.
    func detention(_ form: [(String, String)] = DetentionSample.form) async throws -> String {
        let answer = try await knock(detentions, .post, DetentionDesk.path, form: form)
        guard let path = answer.location else { throw NotFound() }
        return path
    }

    func shown(_ path: String, as seat: Seat = .officer, at now: Date = start) async throws -> DetentionPage {
        guard let page = try await knock(detentions, .get, path, as: seat, at: now).page as? DetentionPage else {
            throw NotFound()
        }
        return page
    }

    /// How many entries the journal holds.
    func journalled() async throws -> Int {
        let folder = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await archive.exportJournal(to: folder).entries
    }

    /// Takes a step from the state that the page shows; the answer's status tells whether it was taken.
    func step(
        _ path: String, _ noun: String, _ form: [(String, String)], as seat: Seat = .officer,
        files: [String: String] = [:], at now: Date = start
    ) async throws -> Int {
        let version = try await shown(path, as: seat).version
        return try await knock(
            detentions, .post, "\(path)/\(noun)", as: seat, form: form + [("version", "\(version)")], files: files,
            at: now
        ).status
    }
}
