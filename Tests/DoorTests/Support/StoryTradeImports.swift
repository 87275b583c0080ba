import Foundation
import Lexicon
import Policy
import Web

extension House {
    /// An invented detention with a paper that came as a file, and an invented arrival; by the names that paths give.
    func border() async throws -> [String: String] {
        let caller = try await caller(.tradeAnalyst)
        let detention = UUID().uuidString.lowercased()
        let arrival = UUID().uuidString.lowercased()
        _ = await caller.post(
            "/trade/detentions",
            [
                ("once", detention), ("entry", "AA/1"), ("port", "Grey Harbour"), ("detained", "2026-01-05"),
                ("importer", "Quillfeather Trading"), ("code-1", "5205"), ("goods-1", "Yarn"), ("country-1", "TW"),
            ])
        _ = await caller.post(
            "/trade/arrivals",
            [
                ("once", arrival), ("vessel", "Plover"), ("imo", "9074729"), ("flag", "TW"), ("due-on", "2026-01-05"),
                ("port", "Grey Harbour"),
            ])
        return ["detention": detention, "arrival": arrival]
    }
}
