package import Statistics
package import Web

/// What an indicator is made of.
package struct IndicatorRequest: Sendable {
    package let observations: [Observation]
    package let book: Codebook
    package let mappings: Mappings
    /// The country that counts, by two letters.
    package let country: String
    package let presumed: Bool
    package let population: PopulationFile?
    /// Counts from 1 to below it are withheld.
    package let threshold: Int?

    package init(
        _ observations: [Observation], _ book: Codebook, _ mappings: Mappings, country: String, presumed: Bool = false,
        population: PopulationFile? = nil, threshold: Int? = nil
    ) {
        self.observations = observations
        self.book = book
        self.mappings = mappings
        self.country = country
        self.presumed = presumed
        self.population = population
        self.threshold = threshold
    }
}

/// The tables that are asked of a country.
package enum Indicator: String, Sendable, CaseIterable {
    case sdg, glotip, eurostat, tip
    case halfYear = "half-year"

    package func table(_ request: IndicatorRequest) -> IndicatorTable {
        switch self {
        case .sdg: request.sdg()
        case .glotip: request.glotip()
        case .eurostat: request.eurostat()
        case .tip: request.tip()
        case .halfYear: request.halfYears()
        }
    }

    /// The crossings of variables that it needs, for completeness and for the plan of a release.
    package var crossings: [[String]] {
        switch self {
        case .sdg:
            [["year", "sex", "ageGroup"], ["year", "sex", "exploitation"], ["year", "ageGroup", "exploitation"]]
        case .glotip:
            [["year", "sex", "ageGroup"], ["year", "exploitation", "sex", "ageGroup"], ["year", "citizenship"]]
        case .eurostat: [["year", "sex"], ["year", "ageGroup"], ["year", "exploitation"], ["year", "citizenship"]]
        case .tip: [["year", "status"], ["year", "citizenship"], ["year", "help"]]
        case .halfYear: [["halfYear", "sex", "exploitation", "citizenship", "ageGroup"]]
        }
    }

    package var title: Text {
        switch self {
        case .sdg: Text(en: "SDG 16.2.2, for an Open SDG site", zhHant: "永續發展目標 16.2.2（Open SDG 格式）")
        case .glotip: Text(en: "UNODC global report (GLOTIP)", zhHant: "聯合國毒品和犯罪問題辦公室全球報告（GLOTIP）")
        case .eurostat: Text(en: "Eurostat’s questions (crim_thb)", zhHant: "歐盟統計局問項（crim_thb）")
        case .tip: Text(en: "Criteria of the TIP report", zhHant: "美國人口販運問題報告準則")
        case .halfYear: Text(en: "Half-yearly tables", zhHant: "半年度統計表")
        }
    }
}

extension IndicatorRequest {
    func empty(_ indicator: Indicator, _ columns: [String]) -> IndicatorTable {
        IndicatorTable(indicator.rawValue, indicator.title, columns, crossings: indicator.crossings)
    }

    func counted(_ people: [Observation], _ breakdowns: [Breakdown], _ crossings: [[Int]]) -> PeopleCounted {
        PeopleCounted(people, by: breakdowns, crossings, protecting: threshold)
    }

    /// What is to be said of the protection of a table.
    func protection(_ counts: [PeopleCounted]) -> Text {
        if threshold == nil { return .unprotectedFigures }
        return counts.allSatisfy(\.isProtected) ? .protectedFigures : .notProtected
    }
}
