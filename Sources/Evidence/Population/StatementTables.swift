import Statistics
import Web

extension EstimateStatement {
    /// Every table of the statement; no file goes out without the other ways and what they rest on.
    var tables: [TableShown] {
        [figures, ways] + (without.isEmpty ? [] : [withoutEach]) + [
            TableShown.assumptions(assumptions)
        ]
    }

    /// Found, never found, all: each with its bounds in columns of their own.
    var figures: TableShown {
        let rows: [TableShown.Row] = [
            .init(.init("detected", .toldDetected), [.number(Double(detected)), .none, .none]),
            .init(.init("undetected", .toldUndetected), Self.cells(undetected)),
            .init(.init("everybody", .toldEverybody), Self.cells(everybody)),
        ]
        return TableShown(
            "figures", .toldFigures, unit: .dataPeople, rowsAre: .toldOf,
            columns: [.init("value", .toldValue), .init("low", .toldLow), .init("high", .toldHigh)], rows: rows,
            notes: (isRange ? [.toldRangeNote] : []) + [.toldRounded])
    }

    private static func cells(_ bounds: Bounds) -> [TableShown.Cell] {
        [bounds.value.map { .number(Double($0)) } ?? .none, .number(Double(bounds.low)), .number(Double(bounds.high))]
    }

    /// The estimators side by side.
    var ways: TableShown {
        TableShown(
            "ways", .toldWays, unit: .dataPeople, rowsAre: .toldWay, columns: [.init("people", .toldEverybody)],
            rows: estimators.map { way in
                .init(.init(way.method, .estimator(way.method)), [Self.cell(way.bounds)])
            }, notes: [.toldWaysNote])
    }

    /// How much the number hangs on each list: as factors, because a number of its own would tell small overlaps.
    var withoutEach: TableShown {
        TableShown(
            "without", .toldWithoutEach, unit: .toldFactor, rowsAre: .toldLists,
            columns: [.init("from", .toldFactorFrom), .init("below", .toldFactorBelow)],
            rows: zip(wording.lists, without).enumerated().map { place, left in
                .init(.init("list-\(place + 1)", .toldWithout(left.0.text)), between(left.1))
            }, notes: [.toldWithoutNote])
    }

    private func between(_ band: Int?) -> [TableShown.Cell] {
        guard let band else { return [.unknown, .unknown] }
        guard !factors.isEmpty else { return [.withheld, .withheld] }
        return [
            .number(band == 0 ? 1 : factors[band - 1]), band < factors.count ? .number(factors[band]) : .none,
        ]
    }

    private static func cell(_ bounds: Bounds?) -> TableShown.Cell {
        guard let bounds, let value = bounds.value else { return .unknown }
        return .interval(Double(value), low: Double(bounds.low), high: Double(bounds.high))
    }
}

extension EstimateStatement {
    /// SDG 16.2.2 in the layout of Open SDG sites: who was detected, and who was not, by estimate and with its bounds.
    var sdg: IndicatorTable {
        var table = IndicatorTable(
            "sdg-16-2-2-undetected", .toldSDG,
            ["Year", "Detection", "Bound", "Units", "Observation status", "Value"], crossings: [])
        // A site files a figure under one year: of several, the last.
        let year = String(period.suffix(4))
        func add(_ detection: String, _ bound: String, _ status: String, _ people: Int) {
            let start = [year, detection, bound].map { IndicatorTable.Cell.text($0) }
            table.rows.append(start + [.text("Number"), .text(status), .number(people)])
            if let population = wording.population {
                let rate = Share(people, of: population.people).text(per: 100_000, decimals: 2)
                table.rows.append(start + [.text("Per 100,000 population"), .text(status), .decimal(rate)])
            }
        }
        add("Detected", "", "A: Normal", detected)
        for (bound, people) in [
            ("", undetected.value), ("Lower bound, 95 %", undetected.low), ("Upper bound, 95 %", undetected.high),
        ] {
            if let people { add("Undetected (estimated)", bound, "E: Estimated", people) }
        }
        table.notes =
            [.toldRounded] + assumptions.map { .assumption($0) }
            + [wording.population.map { Text(verbatim: $0.source) } ?? .noPopulation]
        return table
    }
}

extension EstimateStatement.Named {
    var text: Text { Text(en: en, zhHant: zhHant, review: .nativeSpeaker) }
}
