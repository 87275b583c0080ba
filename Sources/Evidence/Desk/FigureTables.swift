package import Statistics
package import Web

/// The tables of the rapporteur's desk, from a file of observations: who is found, who is helped, and how it goes.
package struct FigureTables: Sendable {
    /// What the periods of a trend are.
    package enum Period: String, Sendable, CaseIterable { case year, halfYear }

    package static let heading = Text.figureHeading
    private let codebook: Codebook
    private let observations: [Observation]

    package init(_ observations: [Observation], codebook: Codebook) {
        self.observations = observations
        self.codebook = codebook
    }

    /// How many rows a table has; what is rarer stands in one row together.
    private static let rowsMost = 20

    /// Everything that the desk shows; what the file says nothing of is left out.
    package func all(by period: Period) -> [TableShown] {
        let names = ["sex", "ageGroup", "age", "exploitation", "citizenship", "foundBy", "status"]
        let tables = [
            [trend(period, by: "sex"), trend(period, by: "exploitation")], names.map { found($0) },
            [cross("exploitation", by: "sex"), cross("exploitation", by: "ageGroup"), help],
            ["sex", "ageGroup", "citizenship"].map { helped(by: $0) },
        ]
        return tables.flatMap(\.self).compactMap(\.self)
    }
}

extension FigureTables {
    /// The year of each observation; a half-year is one of its year.
    var observationsByYear: [Int] {
        observations.compactMap { observation in
            (observation["year"]?.codes.first ?? observation["halfYear"]?.codes.first).flatMap { Int($0.prefix(4)) }
        }
    }
}

// MARK: - Who is found

extension FigureTables {
    private func records(_ variable: Codebook.Variable, _ observation: Observation) -> [String] {
        switch observation[variable.code] {
        case nil: [Self.notAsked]
        case .unknown: [Self.unknown]
        case .some(.none): [Self.none]
        case .values(let codes): variable.mostExact(codes)
        }
    }

    static let (notAsked, unknown, none, others) = ("not-asked", "unknown", "none", "others")
    static let withoutValue: Set = [notAsked, unknown, none]

    private func head(_ code: String, _ variable: Codebook.Variable) -> TableShown.Head {
        let text: Text =
            switch code {
            case Self.notAsked: .figureNotAsked
            case Self.unknown: .figureUnknown
            case Self.none: .figureNone
            case Self.others: .figureOthers
            default: variable.text(of: code)
            }
        return .init(code, text)
    }

    /// The codes that occur: in the code book's order, or the most frequent ones of a long list; then what is no value.
    private func codes(_ variable: Codebook.Variable, most: Int) -> [String] {
        var counts: [String: Int] = [:]
        for observation in observations {
            for code in records(variable, observation) { counts[code, default: 0] += 1 }
        }
        let values = counts.keys.filter { !Self.withoutValue.contains($0) }
        var shown = values.sorted { (variable.place(of: $0) ?? 0, $0) < (variable.place(of: $1) ?? 0, $1) }
        if shown.count > most {
            let frequent = values.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
            shown = frequent.prefix(most - 1) + [Self.others]
        }
        return shown + [Self.none, Self.unknown, Self.notAsked].filter { counts[$0] != nil }
    }

    private func isRecorded(_ variable: Codebook.Variable) -> Bool {
        observations.contains { !($0[variable.code]?.codes.isEmpty ?? true) }
    }

    private func notes(_ variables: [Codebook.Variable]) -> [Text] {
        variables.contains(where: \.isMulti) ? [.figureSeveral] : []
    }

    /// How many people have each value of a variable.
    func found(_ name: String) -> TableShown? {
        guard let variable = codebook[name], isRecorded(variable) else { return nil }
        let codes = codes(variable, most: Self.rowsMost)
        var counts: [String: Int] = [:]
        let known = Set(codes)
        for observation in observations {
            for code in Set(records(variable, observation).map({ known.contains($0) ? $0 : Self.others })) {
                counts[code, default: 0] += 1
            }
        }
        return TableShown(
            "found-by-\(name)", .figureFoundBy(variable.text), unit: .figurePeople, rowsAre: variable.text,
            columns: [.init("people", .figurePeople)],
            rows: codes.map { .init(head($0, variable), [.number(Double(counts[$0] ?? 0))]) }, notes: notes([variable]))
    }

    /// Two variables crossed.
    func cross(_ name: String, by other: String) -> TableShown? {
        guard let rows = codebook[name], let columns = codebook[other], isRecorded(rows), isRecorded(columns)
        else { return nil }
        return cross("\(name)-by-\(other)", .figureCross(rows.text, columns.text), rows, columns)
    }

    /// Periods crossed with a variable.
    func trend(_ period: Period, by name: String) -> TableShown? {
        guard let rows = codebook[period.rawValue], let columns = codebook[name], isRecorded(rows),
            isRecorded(columns)
        else { return nil }
        return cross("trend-by-\(name)", .figureTrend(columns.text), rows, columns)
    }

    private func cross(
        _ code: String, _ title: Text, _ rows: Codebook.Variable, _ columns: Codebook.Variable
    ) -> TableShown {
        let rowCodes = codes(rows, most: 60)
        let columnCodes = codes(columns, most: 12)
        let (rowPlaces, columnPlaces) = (places(rowCodes), places(columnCodes))
        var counts = [[Int]](repeating: [Int](repeating: 0, count: columnCodes.count), count: rowCodes.count)
        for observation in observations {
            let here = Set(records(rows, observation).compactMap { rowPlaces[$0] ?? rowPlaces[Self.others] })
            let there = Set(records(columns, observation).compactMap { columnPlaces[$0] ?? columnPlaces[Self.others] })
            for row in here { for column in there { counts[row][column] += 1 } }
        }
        return TableShown(
            code, title, unit: .figurePeople, rowsAre: rows.text, columns: columnCodes.map { head($0, columns) },
            rows: zip(rowCodes, counts).map { code, counts in
                .init(head(code, rows), counts.map { .number(Double($0)) })
            }, notes: notes([rows, columns]))
    }

    private func places(_ codes: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
    }
}

// MARK: - Who is helped

extension FigureTables {
    /// For each kind of help: who wanted it, and for how many of them it began.
    var help: TableShown? {
        guard let wanted = codebook["helpWanted"], let begun = codebook["help"], isRecorded(wanted) else { return nil }
        let rows = wanted.codes.filter { $0.parent == nil }.compactMap { kind -> TableShown.Row? in
            let want = observations.filter { $0["helpWanted"]?.codes.contains(kind.code) == true }
            guard !want.isEmpty else { return nil }
            let got = want.count { $0["help"]?.codes.contains(kind.code) == true }
            return .init(
                .init(kind.code, kind.text),
                [.number(Double(want.count)), .number(Double(got)), Self.share(got, of: want.count)])
        }
        guard !rows.isEmpty else { return nil }
        return TableShown(
            "help", .figureHelp, unit: .figurePerCent, rowsAre: begun.text,
            columns: [
                .init("wanted", .figureWanted), .init("begun", .figureBegun), .init("share", .figureShare),
            ], rows: rows, notes: [.figureInterval])
    }

    /// For each value of a variable: how many of whom help is recorded have any.
    func helped(by name: String) -> TableShown? {
        guard let variable = codebook[name], let help = codebook["help"], isRecorded(variable), isRecorded(help)
        else { return nil }
        let asked = observations.filter { observation in
            switch observation["help"] {
            case .values, .some(.none): true
            case .unknown, nil: false
            }
        }
        let rows = codes(variable, most: Self.rowsMost).filter { $0 != Self.others }.compactMap {
            code -> TableShown.Row? in
            let here = asked.filter { records(variable, $0).contains(code) }
            guard !here.isEmpty else { return nil }
            let got = here.count { !($0["help"]?.codes.isEmpty ?? true) }
            return .init(
                head(code, variable),
                [.number(Double(here.count)), .number(Double(got)), Self.share(got, of: here.count)])
        }
        guard !rows.isEmpty else { return nil }
        return TableShown(
            "helped-by-\(name)", .figureHelpedBy(variable.text), unit: .figurePerCent, rowsAre: variable.text,
            columns: [
                .init("recorded", .figureRecorded), .init("begun", .figureBegun), .init("share", .figureShare),
            ], rows: rows, notes: [.figureInterval])
    }

    private static func share(_ part: Int, of whole: Int) -> TableShown.Cell {
        let interval = WilsonInterval(Share(part, of: whole))
        return .interval(
            100 * Double(part) / Double(whole), low: 100 * interval.lower, high: 100 * interval.upper)
    }
}
