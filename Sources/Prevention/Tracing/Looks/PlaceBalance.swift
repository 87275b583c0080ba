package import Matching

/// Whether what left a place can come from what came to it, in one unit.
package struct PlaceBalance: Sendable, Equatable {
    package let unit: String
    /// Which records were set against each other.
    package let inStage: GoodsFlow.Stage
    package let outStage: GoodsFlow.Stage
    package let balance: MassBalance
    package let inCount: Int
    package let outCount: Int

    /// One balance for each kind of unit that both comes and goes; masses are kilograms.
    package static func all(at place: Int, in traced: TracedNetwork) -> [PlaceBalance] {
        let flows = flows(at: place, in: traced.network)
        guard !flows.isEmpty else { return [] }
        let exposed = traced.exposed()
        let measured = flows.map { flow in (flow: flow, measure: Measure(flow.quantity, flow.unit)) }
        return Dictionary(grouping: measured, by: \.measure.unit).sorted { $0.key < $1.key }.compactMap { unit, group in
            let stages = Dictionary(grouping: group, by: \.flow.stage)
            // What was received is the fuller record; what was worked up stands in for it.
            guard let inStage = [GoodsFlow.Stage.received, .consumed].first(where: { stages[$0] != nil }),
                let outStage = [GoodsFlow.Stage.shipped, .produced].first(where: { stages[$0] != nil })
            else { return nil }
            let (inputs, outputs) = (stages[inStage] ?? [], stages[outStage] ?? [])
            let lots = inputs.map { input in
                let source = input.flow.lot
                return MassBalance.Input(
                    amount: input.measure.amount,
                    isPresumed: traced.listings[source] != nil || exposed[source] != nil)
            }
            return PlaceBalance(
                unit: unit, inStage: inStage, outStage: outStage,
                balance: MassBalance(inputs: lots, output: outputs.reduce(0) { $0 + $1.measure.amount }),
                inCount: inputs.count, outCount: outputs.count)
        }
    }

    /// What events say; where none do, the quantities of the links themselves.
    private static func flows(at place: Int, in network: SupplyNetwork) -> [GoodsFlow] {
        let told = network.flows.filter { $0.place == place }
        if !told.isEmpty { return told }
        let carrying: Set<LinkKind> = [.supplies, .ships, .transforms, .subcontractOf]
        return network.links.compactMap { link in
            guard let quantity = link.quantity, carrying.contains(link.kind) else { return nil }
            if link.to == place {
                return GoodsFlow(at: place, of: link.from, .received, quantity, link.unit, on: link.validFrom)
            }
            if link.from == place {
                return GoodsFlow(at: place, of: link.to, .shipped, quantity, link.unit, on: link.validFrom)
            }
            return nil
        }
    }
}

/// A quantity in the unit in which it is compared: kilograms for masses, else its own.
struct Measure: Equatable {
    let amount: Double
    let unit: String

    /// Codes of UN/ECE Recommendation 20, and what people write.
    private static let kilograms: [String: Double] = [
        "KGM": 1, "KG": 1, "GRM": 0.001, "G": 0.001, "TNE": 1_000, "T": 1_000, "MT": 1_000, "TON": 1_000,
        "TONNE": 1_000, "TONNES": 1_000, "DTN": 100, "LBR": 0.45359237, "LB": 0.45359237, "ONZ": 0.028349523125,
    ]

    init(_ amount: Double, _ unit: String) {
        let code = unit.uppercased()
        if let factor = Self.kilograms[code] {
            self.amount = amount * factor
            self.unit = "kg"
        } else {
            self.amount = amount
            self.unit = code
        }
    }
}
