/// What a table has to show before a prior may be combined with it.
extension CaptureTable {
    /// The first list that nobody is on.
    var emptyList: String? {
        lists.indices.first { list in
            !cells.contains { $0.count > 0 && $0.history >> UInt32(list) & 1 == 1 }
        }.map { lists[$0] }
    }

    /// Whether somebody is on two lists.
    var hasOverlap: Bool { cells.contains { $0.count > 0 && $0.history.nonzeroBitCount > 1 } }
}
