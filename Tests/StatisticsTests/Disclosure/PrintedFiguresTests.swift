import Statistics
import Testing

@Suite struct `Checking printed figures` {
    typealias Share = PrintedFigures.Share
    typealias Finding = PrintedFigures.Finding

    private func tenths(_ digits: Int) -> Share { Share(digits: digits, decimals: 1) }

    /// The tiers of the Trafficking in Persons report as an immigration agency printed them for five years.
    static let tiers = """
        2010: 165 countries = 20 (12.1 %), 74 (44.9), 58 (35.1), 13 (7.9); 2011: 180 = 32 (17.7), 85 (47.3), \
        40 (22.3), 23 (12.7); 2012: 185 = 33 (17.8), 94 (50.8), 42 (22.8), 16 (8.6); 2013: 187 = 30 (16), \
        92 (49.2), 44 (23.6), 21 (11.2); 2014: 187 = 31 (16.6), 88 (47.1), 44 (23.5), 23 (12.3).
        """

    @Test func `five printed years have exactly these faults`() {
        let (figures, unread) = PrintedFigures.read(Self.tiers)
        #expect(unread.isEmpty)
        #expect(figures.map(\.label) == ["2010", "2011", "2012", "2013", "2014"])
        #expect(figures.map(\.total) == [165, 180, 185, 187, 187])
        let expected: [[Finding]] = [
            [
                .share(part: 1, printed: tenths(449), correct: tenths(448), .roundedUp),
                .share(part: 2, printed: tenths(351), correct: tenths(352), .truncated),
            ],
            [
                .share(part: 0, printed: tenths(177), correct: tenths(178), .truncated),
                .share(part: 1, printed: tenths(473), correct: tenths(472), .roundedUp),
                .share(part: 2, printed: tenths(223), correct: tenths(222), .roundedUp),
                .share(part: 3, printed: tenths(127), correct: tenths(128), .truncated),
            ],
            [.share(part: 2, printed: tenths(228), correct: tenths(227), .roundedUp)],
            [.share(part: 2, printed: tenths(236), correct: tenths(235), .roundedUp)],
            [.sum(parts: 186, total: 187), .shares(total: tenths(995))],
        ]
        #expect(figures.map(\.findings) == expected)
    }

    @Test func `half may be rounded up or to the even digit`() {
        // 1 of 16 is 6.25 %, 3 of 16 is 18.75 %.
        for digits in [62, 63] {
            let figures = PrintedFigures(
                label: "", total: 16,
                parts: [.init(count: 1, share: tenths(digits)), .init(count: 15, share: tenths(938))])
            #expect(figures.findings.isEmpty)
        }
        let other = PrintedFigures(
            label: "", total: 16,
            parts: [.init(count: 3, share: tenths(187)), .init(count: 13, share: tenths(813))])
        #expect(other.findings == [.share(part: 0, printed: tenths(187), correct: tenths(188), .truncated)])
    }

    @Test func `a share of other figures is named wrong`() {
        let figures = PrintedFigures(
            label: "", total: 10, parts: [.init(count: 4, share: tenths(500)), .init(count: 6, share: tenths(600))])
        #expect(
            figures.findings == [
                .share(part: 0, printed: tenths(500), correct: tenths(400), .wrong), .shares(total: tenths(1100)),
            ])
    }

    @Test func `thirds that add to 99 point 9 are within rounding`() {
        let third = PrintedFigures.Part(count: 1, share: tenths(333))
        #expect(PrintedFigures(label: "", total: 3, parts: [third, third, third]).findings.isEmpty)
    }

    @Test(arguments: [
        "2013: 1,187 = 230 (19.4), 957 (80.6)",
        "2013：1,187 = 230（19.4％）、957（80.6％）",
        "2013\t1,187\t230\t19.4\t957\t80.6",
        "2013: 230 (19.4) + 957 (80.6) = 1187",
        "2013 1187 = 230 (19.4%), 957 (80.6%)",
        "2013: 1187 (100 %): 230 (19.4%), 957 (80.6%)",
    ])
    func `the same figures are read from many ways of writing them`(text: String) {
        let (figures, unread) = PrintedFigures.read(text)
        let expected = PrintedFigures(
            label: "2013", total: 1187,
            parts: [.init(count: 230, share: tenths(194)), .init(count: 957, share: tenths(806))])
        #expect(figures == [expected] && unread.isEmpty)
    }

    @Test func `a line without a total and parts is given back`() {
        let (figures, unread) = PrintedFigures.read("see page 12.5\nno figures here\n")
        #expect(figures.isEmpty && unread == ["see page 12.5"])
    }

    @Test func `a share is written with its decimals`() {
        #expect(tenths(995).description == "99.5" && Share(digits: 1205, decimals: 2).description == "12.05")
        #expect(Share(digits: 16, decimals: 0).description == "16")
    }
}
