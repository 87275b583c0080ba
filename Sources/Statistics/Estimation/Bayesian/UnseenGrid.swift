import Foundation

/// The numbers of people unseen that are looked at: one by one while they are few, later in cells that stand for
/// several.
struct UnseenGrid: Sendable, Equatable {
    /// In rising order, without gaps.
    let cells: [ClosedRange<Int>]
    /// Where each cell is looked at.
    let middles: [Double]
    /// The logarithm of how many numbers each stands for.
    let logWidths: [Double]

    /// - Parameter fineness: a cell holds at most this part of its numbers; none means one number in each cell.
    init(_ range: ClosedRange<Int>, fineness: Double?) {
        var cells: [ClosedRange<Int>] = []
        var start = range.lowerBound
        while start <= range.upperBound {
            let width = fineness.map { max(1, Int(Double(start) * $0)) } ?? 1
            let end = min(range.upperBound, start + width - 1)
            cells.append(start...end)
            start = end + 1
        }
        self.cells = cells
        middles = cells.map { (Double($0.lowerBound) + Double($0.upperBound)) / 2 }
        logWidths = cells.map { log(Double($0.count)) }
    }
}
