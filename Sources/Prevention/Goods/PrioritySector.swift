/// Sectors that the strategy under the Uyghur Forced Labor Prevention Act puts first.
///
/// Codes are as publicly reported of the strategy and its yearly updates; the strategy itself was not read. Apparel,
/// and jujubes, are named as sectors without a bounded code: the codes beside them are ours.
package enum PrioritySector: String, Sendable, Codable, CaseIterable {
    case aluminium, apparel, causticSoda, copper, cotton, jujubes, lithium, polysilicon, pvc, seafood, steel, tomatoes

    package var codes: [HSPrefix] {
        let text =
            switch self {
            case .aluminium: "76"
            case .apparel: "61 62"
            case .causticSoda: "2815"
            case .copper: "74"
            case .cotton: "52"
            case .jujubes: "081340"
            case .lithium: "282520 283691"
            case .polysilicon: "280461"
            case .pvc: "3904"
            case .seafood: "03"
            case .steel: "72"
            case .tomatoes: "0702 2002"
            }
        return text.split(separator: " ").compactMap { HSPrefix($0) }
    }

    /// Whether the code is our reading, where the sector's own has no bound.
    package var isOurReading: Bool { self == .apparel || self == .jujubes }

    /// The sectors that a code falls under, or may.
    package static func sectors(of code: HSPrefix) -> [PrioritySector] {
        allCases.filter { $0.codes.contains { $0.touches(code) } }
    }
}
