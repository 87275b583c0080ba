/// The sums of a table as flat lists: the cells of every line, and the lines of every cell.
///
/// A line is `parts - total = 0`; a part counts +1 and the total -1.
struct SumNetwork: Sendable {
    private(set) var lineStart: [Int32] = [0]
    private(set) var lineCells: [Int32] = []
    private(set) var lineSigns: [Int8] = []
    private(set) var cellStart: [Int32] = []
    private(set) var cellLines: [Int32] = []
    private(set) var cellSigns: [Int8] = []

    init(cellCount: Int, sums: [PublishedTable.Sum]) {
        var degree = [Int32](repeating: 0, count: cellCount + 1)
        for sum in sums {
            for part in sum.parts {
                lineCells.append(Int32(part))
                lineSigns.append(1)
                degree[part + 1] += 1
            }
            lineCells.append(Int32(sum.total))
            lineSigns.append(-1)
            degree[sum.total + 1] += 1
            lineStart.append(Int32(lineCells.count))
        }
        for cell in 0..<cellCount { degree[cell + 1] += degree[cell] }
        cellStart = degree
        cellLines = [Int32](repeating: 0, count: lineCells.count)
        cellSigns = [Int8](repeating: 0, count: lineCells.count)
        for line in sums.indices {
            for place in Int(lineStart[line])..<Int(lineStart[line + 1]) {
                let cell = Int(lineCells[place])
                cellLines[Int(degree[cell])] = Int32(line)
                cellSigns[Int(degree[cell])] = lineSigns[place]
                degree[cell] += 1
            }
        }
    }

    var lineCount: Int { lineStart.count - 1 }
    func entries(ofLine line: Int) -> Range<Int> { Int(lineStart[line])..<Int(lineStart[line + 1]) }
    func entries(ofCell cell: Int) -> Range<Int> { Int(cellStart[cell])..<Int(cellStart[cell + 1]) }
}
