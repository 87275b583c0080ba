package import Statistics

extension Codebook {
    /// The code of several values of a variable at once, in the columns of ``coded(_:_:)``.
    package static let several = "several"

    /// Columns for the engines, one for each variable.
    ///
    /// Code 0 says that nobody knows, that it was not asked, or that none of the values holds. Several values of one
    /// variable become ``several``; a value beside a wider one that contains it counts alone. The lists are those of
    /// the
    /// code book whatever was recorded; only years are those that occur, for nobody can list them beforehand.
    package func coded(_ observations: [Observation], _ variables: [String]) -> CodedRecords {
        let columns = variables.compactMap { self[$0] }.map { variable in
            let found = observations.map { one -> String? in
                let exact = variable.mostExact(one[variable.code]?.codes ?? [])
                return exact.count > 1 ? Self.several : exact.first
            }
            return Self.column(variable.code, labels(of: variable, found), found)
        }
        return CodedRecords(columns: columns, count: observations.count)
    }

    /// A variable of which one person may have several values as one column for each, named ‘means.debtBondage’ with
    /// the label ‘1’; the others as in ``coded(_:_:)``. For counts of combinations and for private releases.
    package func flagged(_ observations: [Observation], _ variables: [String]) -> CodedRecords {
        let columns = variables.compactMap { self[$0] }.flatMap { variable -> [CodedRecords.Column] in
            guard variable.isMulti else { return coded(observations, [variable.code]).columns }
            return variable.codes.map { code in
                let held = observations.map { $0[variable.code]?.codes.contains(code.code) == true ? "1" : nil }
                return Self.column("\(variable.code).\(code.code)", ["1"], held)
            }
        }
        return CodedRecords(columns: columns, count: observations.count)
    }

    private func labels(of variable: Variable, _ found: [String?]) -> [String] {
        switch variable.takes {
        case .one, .several, .country: variable.codes.map(\.code) + [Self.several]
        case .year, .halfYear: Set(found.compactMap(\.self)).sorted()
        }
    }

    private static func column(_ name: String, _ labels: [String], _ found: [String?]) -> CodedRecords.Column {
        let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($0.element, UInt16($0.offset + 1)) })
        return CodedRecords.Column(name: name, labels: labels, codes: found.map { $0.flatMap { places[$0] } ?? 0 })
    }

    /// What each observation says of a variable, for cross tables; codes as they stand in the variable's list.
    package func answers(_ observations: [Observation], to variable: Variable) -> [Answer] {
        observations.map { observation in
            switch observation[variable.code] {
            case nil: .notAsked
            case .some(.none): .none
            case .unknown: .unknown
            case .values(let codes): .values(Set(codes.compactMap(variable.place(of:))))
            }
        }
    }
}

extension Codebook.Variable {
    /// The code list as cross tables read it, with what is part of what.
    package var codeList: CodeList {
        CodeList(codes.map(\.code), parents: codes.map { $0.parent.flatMap(place(of:)) })
    }
}
