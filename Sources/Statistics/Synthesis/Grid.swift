/// A table over some columns: one cell for each combination of their codes, "nothing counted" being a code too.
///
/// Cells stand in row order: the last axis runs fastest.
struct Grid<Cell: Sendable>: Sendable {
    /// Which columns, in rising order.
    let axes: [Int]
    /// How many codes each of them has, code 0 counted.
    let sizes: [Int]
    var cells: [Cell]

    init(axes: [Int], sizes: [Int], filledWith cell: Cell) {
        precondition(axes.count == sizes.count, "a size for each axis")
        self.axes = axes
        self.sizes = sizes
        cells = Array(repeating: cell, count: sizes.reduce(1, *))
    }

    init(axes: [Int], sizes: [Int], cells: [Cell]) {
        precondition(cells.count == sizes.reduce(1, *), "a cell for each combination")
        self.axes = axes
        self.sizes = sizes
        self.cells = cells
    }

    /// How far apart two neighbours on an axis stand.
    func step(of axis: Int) -> Int { sizes[(axis + 1)...].reduce(1, *) }

    /// Each line of cells along an axis, as what stands in it first and how far apart its cells are.
    func alongEach(_ axis: Int, _ visit: (_ first: Int, _ step: Int, _ count: Int) -> Void) {
        let (step, count) = (step(of: axis), sizes[axis])
        for outer in stride(from: 0, to: cells.count, by: step * count) {
            for inner in 0..<step { visit(outer + inner, step, count) }
        }
    }
}

extension Grid where Cell == Int64 {
    /// How many records stand in each cell.
    init(counting rows: CodedRows, over axes: [Int]) {
        self.init(axes: axes, sizes: axes.map { rows.sizes[$0] }, filledWith: 0)
        for cell in rows.cells(of: axes) { cells[Int(cell)] += 1 }
    }

    /// On each axis of n codes, n times every cell less the sum of its line: what the table says beyond its margins.
    func contrasts() -> Self {
        var result = self
        for axis in sizes.indices {
            let size = Int64(sizes[axis])
            alongEach(axis) { first, step, count in
                let line = stride(from: first, to: first + step * count, by: step)
                let sum = line.reduce(0) { $0 + result.cells[$1] }
                for cell in line { result.cells[cell] = size * result.cells[cell] - sum }
            }
        }
        return result
    }
}

extension Grid where Cell == Double {
    /// On each axis, every cell less the mean of its line.
    func centred() -> Self {
        var result = self
        for axis in sizes.indices {
            alongEach(axis) { first, step, count in
                let line = stride(from: first, to: first + step * count, by: step)
                let mean = line.reduce(0) { $0 + result.cells[$1] } / Double(count)
                for cell in line { result.cells[cell] -= mean }
            }
        }
        return result
    }

    /// Adds to every cell what a table over some of the same axes holds for it, times a factor.
    mutating func add(_ part: Self, times factor: Double) {
        let steps = axes.indices.map { axis in part.axes.firstIndex(of: axes[axis]).map(part.step) ?? 0 }
        var (position, at) = (Array(repeating: 0, count: axes.count), 0)
        for cell in cells.indices {
            cells[cell] += part.cells[at] * factor
            var axis = axes.count - 1
            while axis >= 0 {
                position[axis] += 1
                at += steps[axis]
                if position[axis] < sizes[axis] { break }
                at -= steps[axis] * sizes[axis]
                position[axis] = 0
                axis -= 1
            }
        }
    }
}
