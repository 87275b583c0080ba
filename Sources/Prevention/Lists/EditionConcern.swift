extension EditionGate {
    /// What is wrong with an edition of a list, so that a person must look before it goes live.
    package enum Concern: Sendable, Equatable {
        case rowsFell(from: Int, to: Int)
        case rowsGrew(from: Int, to: Int)
        case flagFell(String, from: Int, to: Int)
        case flagGrew(String, from: Int, to: Int)
        case flagMissing(String)
        /// Rows that say yes to nothing, on a list whose every row is there because of a yes.
        case rowsWithoutFlag(Int, of: Int)
        case manyRenamed(share: Double)
        /// Rows whose flags, days, goods or scope are others than before.
        case manyChanged(share: Double)
        case headerChanged(missing: [String])
        /// A field that was filled and now is empty in many rows.
        case fieldEmptied(String, from: Int, to: Int)
        case olderThanPrevious(asOf: String, previous: String)
        /// It says word for word what an edition before the previous one said.
        case earlierAgain(asOf: String)
        case manyTwice(Int, of: Int)
        /// So many rows could not be read that the form of the file must have changed.
        case manyForPerson(share: Double)
        /// Names with letters that were lost or doubled by a wrong encoding.
        case misencoded(rows: Int, example: String)

        /// A sentence for the one who decides.
        package var words: String {
            switch self {
            case .rowsFell(let old, let new):
                "rows fell from \(old) to \(new), by more than \(Limit.percent(Limit.fall))"
            case .rowsGrew(let old, let new): "rows grew from \(old) to \(new), by more than 60 %"
            case .flagFell(let flag, let old, let new): "‘\(flag)’ is said of \(new) rows, before of \(old)"
            case .flagGrew(let flag, let old, let new):
                "‘\(flag)’ is said of \(new) rows, before of \(old): columns may be exchanged"
            case .flagMissing(let flag): "the column ‘\(flag)’ is gone"
            case .rowsWithoutFlag(let rows, let all): "\(rows) of \(all) rows say yes to nothing"
            case .manyRenamed(let share): "\(Limit.percent(share)) of the entries have other names than before"
            case .manyChanged(let share): "\(Limit.percent(share)) of the entries say something else than before"
            case .headerChanged(let missing): "the columns changed: \(missing.joined(separator: ", ")) is gone"
            case .fieldEmptied(let field, let old, let new): "‘\(field)’ is filled in \(new) rows, before in \(old)"
            case .olderThanPrevious(let asOf, let previous): "it is of \(asOf), the one before it of \(previous)"
            case .earlierAgain(let asOf): "it says what the edition of \(asOf) said: an old file, published again?"
            case .manyTwice(let twice, let all): "\(twice) of \(all) rows are in it twice"
            case .manyForPerson(let share): "\(Limit.percent(share)) of the rows could not be read"
            case .misencoded(let rows, let example):
                "\(rows) rows have letters lost by a wrong encoding, such as ‘\(example)’: fetch the file again"
            }
        }
    }

    /// Where the gate closes. Each stands well away from what the publishers' sound editions have done.
    enum Limit {
        /// Sound yearly editions have lost one row in a hundred; an edition that loses one in twenty lost a part.
        static let fall = 0.05
        static let growth = 1.6
        /// The steepest fall of a flag in a sound edition was 22 %.
        static let flagFall = 0.65
        static let flagGrowth = 1.6
        /// A flag of a few rows may well double.
        static let fewRows = 20
        static let renamed = 0.2
        static let changed = 0.2
        static let withoutFlag = 0.05
        static let twice = 0.05
        static let unread = 0.1
        static let emptied = 0.8
        /// An old edition again is a repair, if it takes back no more than a few rows.
        static let takenBack = 0.02

        static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    }
}
