import Evidence
import Foundation
import Prevention
import Protection

/// What is done from time to time while the program serves, without anybody asking.
struct Housekeeping: Sendable {
    let office: Office
    let evidence: EvidenceOffice
    let prevention: PreventionOffice
    private static let every: Duration = .seconds(3_600)

    /// Runs until its task is cancelled. What fails is tried again an hour later; the log gets the kind of fault alone.
    func run() async {
        let drafts = DraftExpiry(office)
        let rounds = RoundExpiry(evidence)
        let portfolios = PortfolioWork(prevention)
        while !Task.isCancelled {
            do {
                try await drafts.erase(at: Date())
                try await rounds.erase(at: Date())
                try await portfolios.catchUp()
            } catch {
                let words = "Housekeeping failed: \(String(reflecting: type(of: error)))\n"
                FileHandle.standardError.write(Data(words.utf8))
            }
            try? await Task.sleep(for: Self.every)
        }
    }
}
