import Statistics
import Testing

@Suite struct `Reading published files as tables` {
    private let glotipHeader =
        "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,"
        + "txtVALUE,Source\n"

    private func glotip(_ figures: [(String, String, String)]) throws -> LaidOutTable {
        let lines = figures.map { sex, age, value in
            "VIL,Village,R,S,Detected trafficking victims,Total,Total,\(sex),\(age),2020,Counts,\(value),GLOTIP\n"
        }
        return try GlotipLayout.read(Array((glotipHeader + lines.joined()).utf8))
    }

    @Test func `a GLOTIP block is summed over sex and over age`() throws {
        let table = try glotip([
            ("Total", "Total", "\"1,020\""), ("Female", "Total", "1000"), ("Male", "Total", "20"),
            ("Female", "0 to 17 years", "<5"), ("Female", "18 years or over", "997"),
            ("Male", "18 years or over", "18"), ("Male", "0 to 17 years", "<5"),
        ])
        let audit = Audit(table.table)
        #expect(audit.counts == .init(masked: 2, pinned: 2, pinnedNonZero: 2))
    }

    @Test func `a mark means 1 to 4 where the file prints zeros, and 0 to 4 where it does not`() throws {
        let figures = [
            ("Total", "Total", "12"), ("Female", "Total", "<5"), ("Male", "Total", "<5"),
            ("Other", "Total", "7"),
        ]
        #expect(Audit(try glotip(figures).table).counts == .init(masked: 2, narrowed: 2))
        let zero = figures + [("Unknown", "Unknown", "0")]
        #expect(Audit(try glotip(zero).table).counts == .init(masked: 2, narrowed: 0))
        let close = [
            ("Total", "Total", "9"), ("Female", "Total", "<5"), ("Male", "Total", "<5"),
            ("Other", "Total", "7"), ("Unknown", "Unknown", "0"),
        ]
        #expect(Audit(try glotip(close).table).counts == .init(masked: 2, pinned: 2, pinnedNonZero: 2))
    }

    @Test func `a total with one sex only is a bound`() throws {
        let table = try glotip([
            ("Total", "Total", "3"), ("Female", "Total", "<5"), ("Total", "18 years or over", "<5"),
        ])
        #expect(Audit(table.table).counts == .init(masked: 2, narrowed: 2))
    }

    @Test func `a key printed twice with different values ties nothing down`() throws {
        let table = try glotip([
            ("Total", "Total", "10"), ("Female", "Total", "8"), ("Male", "Total", "<5"), ("Male", "Total", "7"),
        ])
        #expect(table.ambiguous.count == 1)
        #expect(Audit(table.table).counts == .init(masked: 1))
    }

    @Test func `a margin that is not printed still ties the figures it sums`() throws {
        let table = try glotip([
            ("Total", "Total", "15"), ("Female", "0 to 17 years", "5"), ("Female", "18 years or over", "6"),
            ("Male", "0 to 17 years", "<5"), ("Male", "18 years or over", "<5"),
        ])
        #expect(Audit(table.table).counts == .init(masked: 2))
        let less = try glotip([
            ("Total", "Total", "12"), ("Female", "0 to 17 years", "5"), ("Female", "18 years or over", "6"),
            ("Male", "0 to 17 years", "<5"), ("Male", "18 years or over", "<5"),
        ])
        #expect(Audit(less.table).counts == .init(masked: 2, narrowed: 2))
    }

    @Test func `strange figures are read as none, and nothing falls over`() throws {
        let figures = [
            "<1", "<0", "<=0", "1e9", "99999999999999999999", "1.00000000000000000001", "-", "5.5", "4-1", "…",
        ]
        for strange in figures {
            let table = try glotip([("Total", "Total", strange), ("Female", "Total", "<5"), ("Male", "Total", "0")])
            _ = Audit(table.table, assuming: .init(maskedIsNeverZero: true)).counts
            let text = "Year,Sex,Value\n2020,,\(strange)\n2020,F,0\n2020,M,123456789.123456789\n"
            _ = Audit(try OpenSDGLayout.read(Array(text.utf8)).table).counts
            let line = "a: \(strange) = 99999999999 (\(strange)), 7 (3.3333333333)"
            _ = PrintedFigures.read(line).figures.map(\.findings)
        }
        #expect(Audit(try glotip([("Total", "Total", "<1")]).table).counts == .init(masked: 1))
    }

    @Test func `a file without a column that is needed is refused`() {
        #expect(throws: LayoutProblem.columnMissing("Iso3_code")) { try GlotipLayout.read(Array("a,b\n1,2".utf8)) }
        #expect(throws: LayoutProblem.empty) { try GlotipLayout.read([]) }
        #expect(throws: LayoutProblem.columnMissing("Value")) { try OpenSDGLayout.read(Array("Year,Sex\n".utf8)) }
    }

    private let village = """
        Year,Units,Sex,Age,Value
        2020,Number,,,12
        2020,Number,Women,,9
        2020,Number,Men,,<5
        2021,Number,,,20.0
        2021,Number,Women,,12
        2021,Number,Men,,7
        2022,Number,,,20
        2022,Number,Women,,12
        2022,Number,Men,,8
        2023,Number,,,20
        2023,Number,Women,,13
        2023,Number,Men,,7
        2023,Number,Women,young,3
        2023,Number,,young,9
        """

    @Test func `an Open SDG file is summed along each breakdown`() throws {
        let table = try OpenSDGLayout.read(Array(village.utf8))
        let audit = Audit(table.table)
        #expect(table.unsupported.isEmpty)
        #expect(audit.counts == .init(masked: 1, pinned: 1, pinnedNonZero: 1, failedSums: 1))
        #expect(audit.failedSums.map(\.parts) == [19])
    }

    @Test func `a breakdown whose parts overlap is no sum`() throws {
        let text = """
            Year,Form of exploitation,Value
            2020,All forms,10
            2020,labour,8
            2020,sexual,7
            2021,All forms,4
            2021,labour,4
            2021,sexual,<5
            2022,All forms,5
            2022,labour,5
            2022,sexual,5
            """
        let table = try OpenSDGLayout.read(Array(text.utf8))
        #expect(table.unsupported == ["Form of exploitation"])
        #expect(Audit(table.table).counts == .init(masked: 1))
    }

    @Test func `rates are summed only where the file shows that they add up, within their rounding`() throws {
        let text = "Year,Sex,Value\n2020,,6.89\n2020,F,3.36\n2020,M,3.52\n2021,,5.8\n2021,F,5.51\n2021,M,6.11\n"
        #expect(try OpenSDGLayout.read(Array(text.utf8)).unsupported == ["Sex"])
        let adds = "Year,Sex,Value\n2020,,6.89\n2020,F,3.36\n2020,M,3.52\n"
        let table = try OpenSDGLayout.read(Array(adds.utf8))
        #expect(table.table.sums.count == 1 && Audit(table.table).counts.failedSums == 0)
    }

    @Test func `a pasted table is summed where a row or a column says total`() throws {
        let text = "form\twomen\tmen\ttotal\nlabour\t*\t*\t12\nsexual\t*\t*\t9\ntotal\t11\t10\t21\n"
        #expect(Audit(try PlainLayout.read(Array(text.utf8)).table).counts == .init(masked: 4, narrowed: 4))
        let pinned = "form,women,men,total\nlabour,*,3,12\nsexual,4,5,9\ntotal,13,8,22\n"
        let audit = Audit(try PlainLayout.read(Array(pinned.utf8)).table)
        #expect(audit.counts == .init(masked: 1, pinned: 1, pinnedNonZero: 1, failedSums: 2))
        #expect(throws: LayoutProblem.unequalFields(line: 2)) { try PlainLayout.read(Array("a,b\n1\n".utf8)) }
    }
}
