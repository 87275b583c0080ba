package import Statistics

/// Makes what a release tells, from a plan, coded records and what was published before. Pure but for the noise.
package enum ReleaseMaking {
    package enum Impossible: Error, Sendable, Equatable {
        /// The plan counts by a variable that the code book does not have.
        case unknownVariable(String)
        /// These variables have too many combinations to protect them by noise.
        case tooLarge(variables: [String], combinations: Int)
        /// What all releases of the register cost together would be more than the plan's budget.
        case budgetSpent(epsilonInAll: Double, budget: Double)
        /// ε or δ of the plan is no promise that can be kept.
        case noPromise
    }

    /// - Parameters:
    ///   - records: a column for each variable of the plan, in its order, with all codes of the code book.
    ///   - last: what is known of the last published release of the same plan.
    ///   - shifts: what earlier releases of the register cost.
    package static func make(
        _ plan: TablePlan, of records: CodedRecords, last: ReleaseMaterial?, shifts: [Double],
        using generator: inout some RandomNumberGenerator
    ) throws(Impossible) -> ReleaseMaterial {
        switch plan.protection {
        case .masks(let masks): masked(plan, records, masks, last)
        case .noise(let noise): try noisy(plan, records, noise, shifts, &generator)
        }
    }

    private static func masked(
        _ plan: TablePlan, _ records: CodedRecords, _ masks: Safeguard.Masks, _ last: ReleaseMaterial?
    ) -> ReleaseMaterial {
        let masked = MaskedTables(plan, of: records, masks: masks, earlier: last?.printed?.earlier)
        return ReleaseMaterial(
            content: content(plan, masked.tables),
            printed: ReleaseMaterial.Printed(
                earlier: masked.remembered, names: masked.printed.cells.map(\.name),
                sums: masked.printed.sums.map { .init(total: $0.total, parts: $0.parts) },
                unprotected: masked.unprotected),
            waiting: masked.waiting)
    }

    private static func noisy(
        _ plan: TablePlan, _ records: CodedRecords, _ noise: Safeguard.Noise, _ shifts: [Double],
        _ generator: inout some RandomNumberGenerator
    ) throws(Impossible) -> ReleaseMaterial {
        let promise: PrivacyPromise, budget: PrivacyPromise
        do {
            promise = try PrivacyPromise(epsilon: noise.epsilon, delta: noise.delta)
            budget = try PrivacyPromise(epsilon: noise.budget, delta: noise.delta)
        } catch { throw .noPromise }
        var ledger = PrivacyLedger(shifts: shifts)
        let isAllowed = ledger.allows(promise.shift, within: budget)
        ledger.add(shift: promise.shift)
        let inAll = ledger.epsilon(delta: noise.delta)
        guard isAllowed else { throw .budgetSpent(epsilonInAll: inAll, budget: noise.budget) }
        let release: PrivateRelease
        do { release = try PrivateRelease(of: records, promise: promise, using: &generator) } catch {
            switch error {
            case .noColumns: throw .unknownVariable("")
            case .tooLarge(let columns, let combinations):
                throw .tooLarge(variables: columns, combinations: combinations)
            }
        }
        return ReleaseMaterial(
            content: content(
                plan, plan.tables.map { NoisyTable(release, $0, plan.variables).released },
                synthetic: release.records.delimited,
                loss: PrivacyLoss(
                    epsilon: noise.epsilon, delta: noise.delta, shift: release.shift, epsilonInAll: inAll)),
            printed: nil, waiting: 0)
    }

    private static func content(
        _ plan: TablePlan, _ tables: [ReleasedTable], synthetic: String? = nil, loss: PrivacyLoss? = nil
    ) -> ReleaseContent {
        ReleaseContent(
            titleEn: plan.titleEn, titleZhHant: plan.titleZhHant, register: plan.register, protection: plan.protection,
            tables: tables, synthetic: synthetic, loss: loss)
    }
}

/// A table counted from made-up records, without what noise alone may explain.
private struct NoisyTable {
    let released: ReleasedTable

    init(_ release: PrivateRelease, _ variables: [String], _ all: [String]) {
        let places = variables.compactMap { all.firstIndex(of: $0) }
        let records = release.records
        let table = CountTable(
            of: records, axes: places.map { .init(column: $0, labels: records.columns[$0].labels.count) },
            tables: [Array(places.indices)])
        released = ReleasedTable(
            variables: variables,
            cells: zip(table.nodes, table.values).map { nodes, value in
                let codes = zip(nodes, places).map { node, place -> String? in
                    let labels = records.columns[place].labels
                    return node > labels.count ? nil : node == 0 ? "" : labels[node - 1]
                }
                let counted = zip(codes, places).filter { $0.0 != nil }.map(\.1).sorted()
                let isTold = counted.isEmpty || value >= release.least(for: counted)
                return .init(codes: codes, count: isTold ? .people(value) : .lostInNoise)
            })
    }
}

extension CodedRecords {
    /// As comma-separated values, the first line naming the columns.
    fileprivate var delimited: String {
        var bytes: [UInt8] = []
        writeDelimited { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
