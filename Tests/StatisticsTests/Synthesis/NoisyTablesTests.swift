import Testing

@testable import Statistics

@Suite("Noisy tables") struct NoisyTablesTests {
    /// Three columns of 3, 2 and 4 codes, nothing counted among them.
    static let rows: CodedRows = {
        var rows = CodedRows(sizes: [3, 2, 4], count: 500)
        var generator = Philox(seed: 3)
        for column in 0..<3 {
            for row in 0..<500 {
                rows.columns[column][row] = UInt16.random(in: 0..<UInt16(rows.sizes[column]), using: &generator)
            }
        }
        return rows
    }()

    @Test func `measures every set of columns once, and spends exactly what was promised`() {
        let plan = NoisePlan(sizes: [3, 2, 4], weights: [1, 1, 1, 1], shift: 0.25)
        #expect(plan.parts.map(\.axes) == [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]])
        let spent = plan.parts.reduce(0) { $0 + $1.loss }.squareRoot()
        #expect(abs(spent - 0.25) < 1e-12)
    }

    /// What the promise rests on: how far one record moves the contrasts that the noise is added to.
    @Test func `lets one record move the contrasts no further than the plan reckons`() {
        let plan = NoisePlan(sizes: [3, 2, 4], weights: [1, 1, 1, 1], shift: 1)
        for part in plan.parts {
            let sizes = part.axes.map { plan.sizes[$0] }
            let cells = sizes.reduce(1, *)
            for cell in 0..<cells {
                var one = Grid<Int64>(axes: part.axes, sizes: sizes, filledWith: 0)
                one.cells[cell] = 1
                let moved = one.contrasts().cells.reduce(0) { $0 + $1 * $1 }
                let scale = Double(cells)
                #expect(Double(moved) / (part.variance * scale * scale) <= part.loss * (1 + 1e-12))
            }
        }
    }

    @Test func `gives the exact tables back where hardly any noise is added`() {
        let plan = NoisePlan(sizes: Self.rows.sizes, weights: [1, 1, 1, 1], shift: 1e9)
        var generator = Philox(seed: 1)
        let tables = NoisyTables(measuring: Self.rows, by: plan, using: &generator)
        for axes in [[], [1], [0, 2], [0, 1, 2]] {
            let exact = Grid(counting: Self.rows, over: axes).cells.map(Double.init)
            for (noisy, exact) in zip(tables.table(over: axes).cells, exact) { #expect(abs(noisy - exact) < 2) }
        }
    }

    @Test func `adds up: a table's margins are the smaller tables`() {
        let plan = NoisePlan(sizes: Self.rows.sizes, weights: [1, 1, 1, 1], shift: 0.3)
        var generator = Philox(seed: 2)
        let tables = NoisyTables(measuring: Self.rows, by: plan, using: &generator)
        let (whole, part) = (tables.table(over: [0, 1]), tables.table(over: [0]))
        for code in 0..<3 {
            #expect(abs(whole.cells[2 * code] + whole.cells[2 * code + 1] - part.cells[code]) < 1e-6)
        }
    }

    @Test func `errs as much as the plan says`() {
        let plan = NoisePlan(sizes: Self.rows.sizes, weights: [1, 20, 1], shift: 0.3)
        var generator = Philox(seed: 9)
        let exact = Grid(counting: Self.rows, over: [0, 2]).cells.map(Double.init)
        var square = 0.0
        let trials = 400
        for _ in 0..<trials {
            let noisy = NoisyTables(measuring: Self.rows, by: plan, using: &generator).table(over: [0, 2])
            square += zip(noisy.cells, exact).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        let ratio = square / Double(trials * exact.count) / plan.variance(of: [0, 2])
        #expect(abs(ratio - 1) < 0.1)
    }

    /// The worked example of docs/methods/private-release.md.
    @Test func `gives one flag a deviation of 4.1 people at an epsilon of 1`() throws {
        let shift = try PrivacyPromise(epsilon: 1, delta: 4.7e-6).shift
        let even = NoisePlan(sizes: [2], weights: [0, 1], shift: shift)
        let parts = even.parts.map { NoisePlan.Part(axes: $0.axes, variance: 1.5 / (shift * shift), loss: 0) }
        #expect(abs(parts[0].variance - 22.8) < 0.05)
        #expect(abs(even.variance(of: [0], by: parts).squareRoot() - 4.1) < 0.05)
    }

    /// A plan that spends the same but is moved away from the optimum must err more.
    @Test func `splits the noise so that the summed error is least`() {
        let plan = NoisePlan(sizes: [3, 2, 4], weights: [1, 1, 1], shift: 1)
        func summed(_ parts: [NoisePlan.Part]) -> Double {
            NoisePlan.sets(of: 3, upTo: 2).reduce(0) { total, axes in
                total + plan.variance(of: axes, by: parts) * axes.reduce(1.0) { $0 * Double(plan.sizes[$1]) }
            }
        }
        let best = summed(plan.parts)
        for index in plan.parts.indices {
            for factor in [0.8, 1.25] {
                var moved = plan.parts
                let part = moved[index]
                moved[index] = .init(axes: part.axes, variance: part.variance * factor, loss: part.loss / factor)
                let spent = moved.reduce(0) { $0 + $1.loss }
                moved = moved.map { .init(axes: $0.axes, variance: $0.variance * spent, loss: $0.loss / spent) }
                #expect(summed(moved) > best)
            }
        }
    }
}
