import Foundation
import Lexicon
import Statistics
import Testing
import Web

@testable import Evidence

@Suite struct `Checking what somebody published` {
    private func report(_ text: String, _ layout: CheckedLayout) throws -> CheckReport {
        try CheckReport(of: Array(text.utf8), laidOut: layout)
    }

    /// The tiers of the Trafficking in Persons report as an immigration agency printed them for five years.
    private static let tiers = """
        2010: 165 countries = 20 (12.1 %), 74 (44.9), 58 (35.1), 13 (7.9); 2011: 180 = 32 (17.7), 85 (47.3), \
        40 (22.3), 23 (12.7); 2012: 185 = 33 (17.8), 94 (50.8), 42 (22.8), 16 (8.6); 2013: 187 = 30 (16), \
        92 (49.2), 44 (23.6), 21 (11.2); 2014: 187 = 31 (16.6), 88 (47.1), 44 (23.5), 23 (12.3).
        """

    @Test func `names every wrong sum and share of five printed years, and by how much`() throws {
        let report = try report(Self.tiers, .printed)
        let found = report.findings.map {
            [$0.place, $0.printed, $0.found, $0.difference ?? "", $0.slip?.rawValue ?? $0.kind.rawValue]
        }
        #expect(
            found == [
                ["2010 · 74/165", "44.9", "44.8", "-0.1", "roundedUp"],
                ["2010 · 58/165", "35.1", "35.2", "+0.1", "truncated"],
                ["2011 · 32/180", "17.7", "17.8", "+0.1", "truncated"],
                ["2011 · 85/180", "47.3", "47.2", "-0.1", "roundedUp"],
                ["2011 · 40/180", "22.3", "22.2", "-0.1", "roundedUp"],
                ["2011 · 23/180", "12.7", "12.8", "+0.1", "truncated"],
                ["2012 · 42/185", "22.8", "22.7", "-0.1", "roundedUp"],
                ["2013 · 44/187", "23.6", "23.5", "-0.1", "roundedUp"],
                ["2014", "187", "186", "-1", "failedSum"], ["2014", "99.5", "100", "+0.5", "sharesTogether"],
            ])
        #expect(report.figures == 5 * 9)
        #expect(report.unread.isEmpty)
    }

    @Test func `says in words what a hidden number gives away`() throws {
        let report = try report(",2024,2025\nWomen,9,7\nMen,<5,<5\nTotal,12,6\n", .plain)
        let words = report.findings.map { "\($0.place): \($0.words(Words(.en)))" }
        #expect(
            words == [
                "Men · 2025: Hidden, and no number can stand here that fits the printed totals.",
                "Men · 2024: Hidden, yet it can only be 3: adding and subtracting the printed numbers gives it.",
            ])
        #expect(report.counts.masked == 2 && report.counts.pinned == 1 && report.counts.contradictory == 1)
    }

    @Test func `writes decimals as they are printed`() throws {
        let report = try report("a,b\nx,1.25\ny,2.5\nTotal,3.8\n", .plain)
        #expect(report.findings.map(\.found) == ["3.75"] && report.findings.map(\.printed) == ["3.80"])
        #expect(report.findings.map(\.difference) == ["-0.05"])
    }

    @Test func `gives every finding as a file that holds no formula`() throws {
        let report = try report("=a,b\n=x,1\n=y,2\nTotal,4\n", .plain)
        let text = String(decoding: report.csv(Words(.en)).data, as: UTF8.self)
        #expect(text.contains("\"Total · b\",\"4\",\"3\",\"'-1\""))
    }

    @Test(
        arguments: CheckedLayout.allCases,
        [
            "", "\u{0}", ",", ",,\n,,\n", "\n\n", "1: 0 = 0 (0)", "x: 5 = 99999999999 (99999.99999), 1 (1)",
            "a,b\nTotal,99999999999\nx,0.00000000001\ny,<1000000\n", "a,b\nTotal,-5\nx,<1\ny,<=1\n",
            "Year,Sex,Value\n2020,,99999999999\n2020,F,0.00000000001\n2020,M,*\n", "\u{FEFF}Year,Value\n2020,x\n",
            "Iso3_code,Country,Indicator,Dimension,Category,Year,Sex,Age,txtVALUE\nX,X,v,t,T,2020,Total,Total,<5\n",
            "a,b\nTotal,1\nx,5-3\ny,1000000-1000000\n", "2010 = = = 5 (((((1", "１２：５＝２（４０％）、３（６０％）",
        ])
    func `withstands whatever is brought`(layout: CheckedLayout, text: String) {
        _ = try? report(text, layout)
    }

    @Test func `reads the file of a statistical office`() throws {
        let shared = ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared"
        guard
            let file = FileManager.default.contents(
                atPath: "\(shared)/data/sdg1622/NSOMalta+sdgdata__data_indicator_16-2-2.csv")
        else { return print("no published data here: one test skips") }
        let report = try CheckReport(of: Array(file), laidOut: .osdg)
        #expect(report.figures == 84 && report.counts.failedSums == 0)
        #expect(report.unsupported.count == 1)
    }
}
