import Testing

@testable import Prevention

@Suite("Shut out of procurement")
struct ExclusionTests {
    @Test("Taiwan's ban holds from the day of the final judgment to the same day five years on, both counted in")
    func taiwan() throws {
        let ban = try #require(Exclusion.taiwan(finalOn: "2024-03-15"))
        #expect(ban.law == .taiwanProcurementBan && ban.to == "2029-03-15")
        let table: [(String, Bool)] = [
            ("2024-03-14", false), ("2024-03-15", true), ("2026-01-01", true), ("2029-03-14", true),
            ("2029-03-15", true), ("2029-03-16", false), ("2035-01-01", false),
        ]
        for (day, isOut) in table { #expect(ban.isIneligible(on: day) == isOut, "\(day)") }
        #expect(ban.state(on: "2024-03-14") == .notYet(from: "2024-03-15"))
        #expect(ban.state(on: "2029-03-16") == .ended(on: "2029-03-16"))
        #expect(Exclusion.taiwan(finalOn: "2024-02-29")?.to == "2029-02-28")
        #expect(Exclusion.taiwan(finalOn: "2024-02-30") == nil)
    }

    @Test("A debarment holds for the days of its notice; without a last day, until it is lifted")
    func debarment() throws {
        let debarment = try #require(Exclusion(.usDebarment, from: "2025-01-31", to: "2028-01-30"))
        #expect(!debarment.isIneligible(on: "2025-01-30") && debarment.isIneligible(on: "2025-01-31"))
        #expect(debarment.isIneligible(on: "2028-01-30") && !debarment.isIneligible(on: "2028-01-31"))
        var open = try #require(Exclusion(.usSuspension, from: "2025-01-31", to: nil))
        #expect(open.isIneligible(on: "2099-12-31") && open.state(on: "2030-01-01") == .inForce(until: nil))
        open.lifted = "2026-06-01"
        #expect(open.isIneligible(on: "2026-05-31") && !open.isIneligible(on: "2026-06-01"))
        let oneDay = try #require(Exclusion(.other, from: "2025-01-31", to: "2025-01-31"))
        #expect(oneDay.isIneligible(on: "2025-01-31") && !oneDay.isIneligible(on: "2025-02-01"))
    }

    @Test("An appeal changes nothing until a court says so; what it suspended is not made up for")
    func appeals() throws {
        func exclusion(_ appeal: Exclusion.Appeal) throws -> Exclusion {
            try #require(Exclusion(.usDebarment, from: "2025-01-01", to: "2027-12-31", appeal: appeal))
        }
        #expect(try exclusion(.pending).isIneligible(on: "2026-01-01"))
        #expect(try exclusion(.upheld).isIneligible(on: "2026-01-01"))
        let stayed = try exclusion(.suspended(from: "2025-06-01", to: "2025-08-31"))
        let table: [(String, Bool)] = [
            ("2025-05-31", true), ("2025-06-01", false), ("2025-08-31", false), ("2025-09-01", true),
            ("2027-12-31", true), ("2028-01-01", false),
        ]
        for (day, isOut) in table { #expect(stayed.isIneligible(on: day) == isOut, "\(day)") }
        #expect(stayed.state(on: "2025-07-01") == .suspended(until: "2025-08-31"))
        let open = try exclusion(.suspended(from: "2025-06-01", to: nil))
        #expect(open.state(on: "2027-12-31") == .suspended(until: nil))
        #expect(open.state(on: "2028-01-01") == .ended(on: "2028-01-01"), "a suspension does not prolong it")
        let overturned = try exclusion(.overturned(on: "2026-03-01"))
        #expect(overturned.isIneligible(on: "2026-02-28") && !overturned.isIneligible(on: "2026-03-01"))
    }

    @Test("Days that are none, or the wrong way about, make no exclusion")
    func impossible() {
        #expect(Exclusion(.other, from: "soon", to: nil) == nil)
        #expect(Exclusion(.other, from: "2025-01-02", to: "2025-01-01") == nil)
        #expect(Exclusion(.other, from: "2025-01-02", to: nil, appeal: .overturned(on: "x")) == nil)
        #expect(Exclusion(.other, from: "2025-01-02", to: nil, lifted: "2025-13-01") == nil)
    }
}
