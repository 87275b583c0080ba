/// The codes of records that may change one by one: what synthesis works in.
struct CodedRows: Sendable {
    /// How many codes each column has, code 0 ("nothing counted") among them.
    let sizes: [Int]
    let count: Int
    /// One array for each column.
    var columns: [[UInt16]]

    init(_ records: CodedRecords) {
        sizes = records.columns.map { $0.labels.count + 1 }
        count = records.count
        columns = records.columns.map(\.codes)
    }

    init(sizes: [Int], count: Int) {
        self.sizes = sizes
        self.count = count
        columns = sizes.map { _ in Array(repeating: 0, count: count) }
    }

    /// The codes of one record, column by column.
    func codes(of row: Int) -> [Int] { columns.map { Int($0[row]) } }

    /// In which cell of a table over these columns each record stands.
    func cells(of axes: [Int]) -> [Int32] {
        var result = Array(repeating: Int32(0), count: count)
        for axis in axes {
            let size = Int32(sizes[axis])
            columns[axis].withUnsafeBufferPointer { codes in
                for row in result.indices { result[row] = result[row] * size + Int32(codes[row]) }
            }
        }
        return result
    }
}
