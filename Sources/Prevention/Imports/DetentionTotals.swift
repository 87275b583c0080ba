import Foundation
import Lexicon
import Web

/// What was detained in a year or half a year: by order, country, chapter and outcome. Currencies and units are never
/// mixed: each has a column of its own.
struct DetentionTotals {
    enum Dimension: String, CaseIterable, Sendable { case order, country, chapter, outcome }

    struct Span: Sendable, Equatable {
        let year: Int
        /// 1, 2, or nil for the whole year.
        let half: Int?

        func contains(_ day: Day) -> Bool {
            day.year == year && (half.map { $0 == (day.month <= 6 ? 1 : 2) } ?? true)
        }

        var name: String { half.map { "\(year)-H\($0)" } ?? "\(year)" }
    }

    /// A line of goods with what its shipment is counted by.
    private struct Counted {
        let detention: Detention.ID
        let line: GoodsLine
        let heads: [Dimension: TableShown.Head]
    }

    private let counted: [Counted]
    private let currencies: [String]
    private let units: [QuantityUnit]
    let detentions: Int
    let years: [Int]

    init(_ opened: [OpenedRecord<Detention>], in span: Span) {
        years = Set(opened.map(\.record.detainedOn.year)).sorted(by: >)
        let within = opened.filter { span.contains($0.record.detainedOn) }
        detentions = within.count
        counted = within.flatMap { one in
            let course = DetentionCourse(one.facts)
            let order = one.content.order
            let outcome = course.outcome
            let shared: [Dimension: TableShown.Head] = [
                .order: .init(order?.entry ?? "none", order.map { Text(verbatim: $0.named) } ?? .detentionOrderNone),
                .outcome: .init(outcome?.rawValue ?? "open", outcome?.text ?? .totalsOpen),
            ]
            return one.content.lines.map { line in
                let own: [Dimension: TableShown.Head] = [
                    .country: .init(line.country.rawValue, .named(line.country)),
                    .chapter: .init(line.chapter, Text(verbatim: line.chapter)),
                ]
                return Counted(detention: one.record.id, line: line, heads: shared.merging(own) { $1 })
            }
        }
        currencies = Set(counted.compactMap(\.line.value?.currency)).sorted()
        let used = Set(counted.compactMap(\.line.amount?.unit))
        units = QuantityUnit.allCases.filter(used.contains)
    }

    /// One table for each thing that is counted by.
    var tables: [TableShown] { Dimension.allCases.map(table) }

    func table(_ dimension: Dimension) -> TableShown {
        var groups: [String: [Counted]] = [:]
        for one in counted { groups[one.heads[dimension]?.code ?? "", default: []].append(one) }
        let rows = groups.values.compactMap { group in group.first?.heads[dimension].map { (head: $0, group: group) } }
            .sorted { $0.head.code < $1.head.code }
        let columns =
            [TableShown.Head("detentions", .totalsDetentions), .init("lines", .totalsLines)]
            + currencies.map { .init("value-\($0)", .totalsValue($0)) }
            + units.map { .init("quantity-\($0.rawValue)", .totalsQuantity($0.text)) }
        let sums =
            rows.map { TableShown.Row($0.head, cells($0.group)) }
            + (counted.isEmpty ? [] : [TableShown.Row(.init("all", .totalsAll), cells(counted))])
        return TableShown(
            "detentions-by-\(dimension.rawValue)", dimension.title, unit: .totalsUnit, rowsAre: dimension.text,
            columns: columns, rows: sums, notes: [.totalsNote, .totalsSharedNote])
    }

    private func cells(_ group: [Counted]) -> [TableShown.Cell] {
        let shipments = Set(group.map(\.detention)).count
        return [.number(Double(shipments)), .number(Double(group.count))]
            + currencies.map { currency in
                let values = group.compactMap(\.line.value).filter { $0.currency == currency }
                return sum(values.map(\.minor), places: Money.places(of: currency))
            }
            + units.map { unit in
                let amounts = group.compactMap(\.line.amount).filter { $0.unit == unit }
                return sum(amounts.map(\.thousandths), places: 3)
            }
    }

    /// Nothing in a currency is no amount in it, which is not 0.
    private func sum(_ numbers: [Int], places: Int) -> TableShown.Cell {
        guard !numbers.isEmpty else { return .none }
        // Whole numbers are added; one too large to be held is said not to be known rather than wrongly.
        var total = 0
        for number in numbers {
            let (next, isTooLarge) = total.addingReportingOverflow(number)
            guard !isTooLarge else { return .unknown }
            total = next
        }
        return .number(ExactNumber.value(total, places: places))
    }
}

extension Text {
    static func named(_ country: Country) -> Text {
        Text(en: country.name(in: .en), zhHant: country.name(in: .zhHant))
    }
}
