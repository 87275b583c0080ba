import Foundation
import Lexicon
import Web

/// The figures of an estimate as tables, for the office's page and its files.
struct EstimateShown: Sendable {
    let found: EstimateFound
    let asked: EstimateAsked

    /// Everything as tables; no file goes out without the other ways and what they rest on.
    var tables: [TableShown] { [main, estimators, without, models, errors, assumptions] }

    /// The tables that go out where one is asked for.
    func tables(asked code: String?) -> [TableShown] {
        guard let code else { return tables }
        guard let wanted = tables.first(where: { $0.code == code }) else { return [] }
        return [wanted] + [main, estimators, without, assumptions].filter { $0.code != code }
    }

    var main: TableShown {
        let seen = Double(found.observed)
        var rows: [TableShown.Row] = [
            .init(.init("detected", .estimateDetected), [.number(seen)]),
            .init(.init("undetected", .estimateUndetected), [Self.cell(found.main, less: seen)]),
            .init(.init("everybody", .estimateEverybody), [Self.cell(found.main)]),
        ]
        if let asLinked = found.asLinked {
            rows.append(.init(.init("as-linked", .estimateAsLinked), [.number(asLinked.rounded())]))
        }
        return TableShown(
            "estimate", .estimateMain, unit: .overlapPeople, rowsAre: .estimateOf,
            columns: [.init("people", .overlapPeople)], rows: rows, notes: [.estimateBoundsNote])
    }

    var estimators: TableShown {
        TableShown(
            "estimators", .estimateEstimators, unit: .overlapPeople, rowsAre: .estimateWay,
            columns: [.init("people", .estimateEverybody)],
            rows: found.estimators.map { way in
                .init(.init(way.method, .estimator(way.method)), [way.bounds.map { Self.cell($0) } ?? .unknown])
            },
            notes: found.estimators.compactMap { way in way.refused.map { .said($0.text, of: .estimator(way.method)) } }
        )
    }

    /// The estimate with its bounds first: the others are to be held against it.
    var without: TableShown {
        TableShown(
            "without", .estimateWithout, unit: .overlapPeople, rowsAre: .estimateLeftOut,
            columns: [.init("people", .estimateEverybody)],
            rows: [.init(.init("none", .estimateAllLists), [Self.cell(found.main)])]
                + found.without.enumerated().map { place, left in
                    .init(
                        .init("list-\(place + 1)", .estimateWithoutList(Text(verbatim: left.list))),
                        [left.value.map { .number($0.rounded()) } ?? .unknown])
                },
            notes: [.estimateWithoutNote]
                + found.without.compactMap { left in
                    left.refused.map { .said($0.text, of: Text(verbatim: left.list)) }
                })
    }

    /// Which models fit about as well, and how far apart they lead.
    var models: TableShown {
        TableShown(
            "models", .estimateModels, unit: .overlapPeople, rowsAre: .estimateModel,
            columns: [.init("people", .estimateEverybody), .init("bic", Text(verbatim: "BIC"))],
            rows: found.models.enumerated().map { place, model in
                .init(
                    .init("\(place + 1)", Text(verbatim: model.terms)),
                    [.number(model.value.rounded()), .number((model.bic * 100).rounded() / 100)])
            }, notes: [.estimateModelsNote])
    }

    /// How far the bounds would move with another seed.
    var errors: TableShown {
        let bounds = [
            ("low", Text.estimateLow, found.main.low, found.main.lowError),
            ("high", .estimateHigh, found.main.high, found.main.highError),
        ]
        return TableShown(
            "errors", .estimateErrors, unit: .overlapPeople, rowsAre: .estimateBound,
            columns: [.init("people", .overlapPeople), .init("error", .estimateError)],
            rows: bounds.map { code, text, value, error in
                .init(
                    .init(code, text),
                    [.number(value.rounded()), error.map { .number(($0 * 10).rounded() / 10) } ?? .none])
            }, notes: [.estimateErrorNote])
    }

    /// In words, so that no file has a number without them.
    var assumptions: TableShown { .assumptions(found.assumptions) }

    private static func cell(_ bounds: EstimateBounds, less seen: Double = 0) -> TableShown.Cell {
        .interval(
            max(0, bounds.value - seen).rounded(), low: max(0, bounds.low - seen).rounded(),
            high: max(0, bounds.high - seen).rounded())
    }
}

extension TableShown {
    /// What an estimate rests on, as lines of a file.
    static func assumptions(_ codes: [String]) -> TableShown {
        TableShown(
            "assumptions", .assumptionsHeading, unit: .assumptionsUnit, rowsAre: .assumptionsUnit, columns: [],
            rows: codes.map { .init(.init($0, .assumption($0)), []) })
    }
}

extension Text {
    static func said(_ text: Text, of name: Text) -> Text {
        Text(
            en: "\(name(in: .en)): \(text(in: .en))", zhHant: "\(name(in: .zhHant))：\(text(in: .zhHant))")
    }
}
