import Matching

extension PeopleTable.Fault {
    /// In words for whoever has the file before them.
    var words: String {
        switch self {
        case .noIdentifier(let columns):
            "no column holds identifiers (\(columns.joined(separator: ", "))). Name one ‘id’, or use --mapping."
        case .missingIdentifier(let line): "line \(line) has no identifier."
        case .duplicateIdentifier(let identifier, let line, let first):
            "lines \(first) and \(line) have the same identifier, \(identifier)."
        case .nothingToCompare: "there is no column to compare but the identifiers."
        case .unknownField(let field, let line): "the mapping's line \(line) names ‘\(field)’, which is no field."
        case .unknownColumn(let column): "the mapping names the column ‘\(column)’, which is not there."
        case .ragged(let line, let cells, let expected): "line \(line) has \(cells) cells, not \(expected)."
        case .noRecords: "there are no records."
        }
    }
}

extension LinkRequest.Fault {
    var words: String {
        switch self {
        case .nothingInCommon(let left, let right):
            "The tables have no column in common: \(left.joined(separator: ", ")); \(right.joined(separator: ", "))."
        case .unknownIdentifier(let identifier): "A decision names \(identifier), which is in no table."
        case .contradiction(let left, let right): "Decisions contradict each other about \(left) and \(right)."
        case .confirmedTwice(let identifier): "\(identifier) was confirmed with two records of the other table."
        case .tooManyRecords(let most): "A table may have \(most) records at most."
        }
    }
}
