package import Foundation
import Lexicon
import Packs
package import Policy
import Web

/// Two invented detentions and two invented arrivals for the village: nobody in them exists.
package enum BorderSamples {
    /// Files two detentions as the doors do, each under its own entry number.
    ///
    /// - Parameter listedName: A party that the village's list names, so that one detention meets it.
    package static func detain(
        in office: PreventionOffice, listedName: String, by acting: Acting, at now: Date
    ) async throws {
        let today = Day(now, in: office.jurisdiction.zone)
        let forms = [
            [
                "entry": "AA/15/101/V0001", "port": "Grey Harbour", "arrived": "\(today.adding(days: -14))",
                "detained": "\(today.adding(days: -12))", "importer": "Quillfeather Trading", "importer-country": "TW",
                "supplier": listedName, "code-1": "4015.19", "goods-1": "Rubber gloves", "country-1": "MY",
                "quantity-1": "1250.5", "unit-1": "kg", "value-1": "80000", "currency-1": "TWD",
            ],
            [
                "entry": "AA/15/101/V0002", "port": "Low Ferry", "detained": "\(today.adding(days: -3))",
                "importer": "Sandpiper Foods", "importer-country": "TW", "code-1": "030487",
                "goods-1": "Tuna, frozen", "country-1": "TW", "quantity-1": "2", "unit-1": "t", "value-1": "31000",
                "currency-1": "USD",
            ],
        ]
        let written = try forms.map { try DetentionForm(Fields($0), as: .init()).written }
        try await DetentionWork(office).bringIn(written, by: acting, route: "detention.entered", at: now)
    }

    /// Announces two ships, as the doors do.
    ///
    /// - Parameter listedVessel: A vessel that the village's list names, so that one arrival bears its name.
    package static func announce(
        in office: PreventionOffice, listedVessel: String, by acting: Acting, at now: Date
    ) async throws {
        let today = Day(now, in: office.jurisdiction.zone)
        let ships = [
            [
                "vessel": listedVessel, "imo": "9074729", "flag": "TW", "owner": "Harrier Lines",
                "former-flags": "VU; \(today.adding(days: -200))\nPA; \(today.adding(days: -320))",
                "due-on": "\(today.adding(days: 2))", "port": "Grey Harbour",
            ],
            [
                "vessel": "Plover", "flag": "TW", "owner": "Sandpiper Foods", "owner-country": "TW",
                "calls": "Low Ferry; TW", "due-on": "\(today.adding(days: 4))", "port": "Low Ferry",
            ],
        ]
        for ship in ships {
            try await office.announce(
                try ArrivalForm(Fields(ship)), as: .init(), by: acting, route: "arrival.announced", at: now)
        }
    }
}
