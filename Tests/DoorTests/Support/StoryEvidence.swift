import Evidence
import Lexicon
import Policy
import Statistics
import Store

extension House {
    /// A file of two invented observations, held by the unit that counts.
    func observationFile() async throws -> String {
        let caller = try await caller(.statistician)
        let observations = [
            Observation(["sex": .codes(["female"]), "year": .codes(["2026"]), "means": .codes(["debtBondage"])]),
            Observation(["sex": .unknown, "year": .codes(["2026"]), "means": .none]),
        ]
        let (file, key) = try archive.file(
            observations, ObservationFile.ID(), called: "Invented", from: .plain, by: caller.acting, at: House.start)
        try await archive.commit(Change(file, beside: [key], deed: Deed("records.imported", rule: "test")))
        return "\(file.id)"
    }
}
