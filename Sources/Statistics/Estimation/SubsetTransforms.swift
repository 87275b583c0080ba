/// Sums and products over the subsets or the supersets of every set of lists, in place.
///
/// An array has an entry for each set, at its bitmask. All are done in t rounds of 2^(t-1) steps (Yates, 1937). These
/// loops are where a fit spends its time, so they run on bare memory.
enum SubsetTransforms {
    /// Each entry becomes the sum of the entries of all sets that hold it.
    static func sumOverSupersets(_ values: inout [Double], lists: Int) {
        fold(&values, lists: lists) { low, high in low += high }
    }

    /// Each entry becomes the product of the entries of all its subsets, the empty one and itself included.
    static func multiplyOverSubsets(_ values: inout [Double], lists: Int) {
        fold(&values, lists: lists) { low, high in high *= low }
    }

    /// As `sumOverSupersets`, but over subsets and in whole numbers. Nil: a number grew too large.
    static func sumOverSubsets<Number: FixedWidthInteger>(_ values: inout [Number], lists: Int) -> Bool {
        var overflows = false
        for list in 0..<lists {
            let bit = 1 << list
            for place in values.indices where place & bit != 0 {
                let (sum, overflow) = values[place].addingReportingOverflow(values[place ^ bit])
                values[place] = sum
                overflows = overflows || overflow
            }
        }
        return !overflows
    }

    @inline(__always)
    private static func fold(_ values: inout [Double], lists: Int, _ join: (inout Double, inout Double) -> Void) {
        precondition(values.count == 1 << lists, "an entry for each set of lists")
        values.withUnsafeMutableBufferPointer { values in
            for list in 0..<lists {
                let bit = 1 << list
                var block = 0
                while block < values.count {
                    for place in block..<block + bit {
                        var (low, high) = (values[place], values[place + bit])
                        join(&low, &high)
                        values[place] = low
                        values[place + bit] = high
                    }
                    block += 2 * bit
                }
            }
        }
    }
}
