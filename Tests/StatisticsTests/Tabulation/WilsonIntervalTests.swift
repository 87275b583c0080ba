import Statistics
import Testing

@Suite struct `The bounds of a share` {
    /// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
    ])
    func `are those of the published examples`(part: Int, whole: Int, lower: Double, upper: Double) {
        let interval = WilsonInterval(Share(part, of: whole))
        #expect(abs(interval.lower - lower) < 0.00006 && abs(interval.upper - upper) < 0.00006, "\(interval)")
    }

    @Test func `hold the share between them, the closer the more were asked`() {
        var width = 1.0
        for whole in [10, 100, 1_000, 100_000] {
            let interval = WilsonInterval(Share(whole / 5, of: whole))
            #expect(interval.lower < 0.2 && interval.upper > 0.2 && interval.upper - interval.lower < width)
            width = interval.upper - interval.lower
        }
    }
}
