package import Foundation
package import Lexicon
package import Policy
package import Store
package import Vault

/// What a service is told about someone: the few things that its kind of help needs, and nothing else of the file.
///
/// A snapshot. It is sealed for the receiving unit when the request is sent, and does not grow with the file.
package struct HelpPackage: Codable, Sendable, Equatable {
    /// The pack's type of service.
    package let service: String
    package let items: [Item]

    package struct Item: Codable, Sendable, Equatable {
        /// The pack's field.
        package let field: String
        package let compartment: Compartment
        package let fact: Fact

        package init(field: String, compartment: Compartment, fact: Fact) {
            self.field = field
            self.compartment = compartment
            self.fact = fact
        }
    }

    /// What is said of a field, in codes wherever there are codes: the reader's page says it in their language.
    package enum Fact: Codable, Sendable, Equatable {
        case text(String)
        case language(LanguageCode, needsInterpreter: Bool)
        case gender(GenderIdentity)
        case ageGroup(AgeGroup)
        case date(ApproximateDate)
        case nationalities([Nationality])
        case flag(Bool)
        case kinds([String], words: String?)
        case contact(phone: String?, othersSeePhone: String?, safeHours: String?, mayLeaveName: Bool)
    }

    package init(service: String, items: [Item]) {
        self.service = service
        self.items = items
    }

    /// The parts of the file that it holds something of.
    package var compartments: Set<Compartment> { Set(items.map(\.compartment)) }

    /// What is left of it for someone who may look at these parts.
    package func showing(_ compartments: Set<Compartment>) -> HelpPackage {
        HelpPackage(service: service, items: items.filter { compartments.contains($0.compartment) })
    }
}

extension HelpPackage {
    /// A package under a key of its own, which only the receiving unit's key opens: both are written together.
    package struct Parcel: Sendable {
        package let bytes: Data
        package let key: KeyRow
    }

    /// Sealed so that only the receiving unit opens it, only in the request that it was made for, and nobody once the
    /// person is erased.
    package func sealed(
        for unit: AgencyUnit.ID, in request: ServiceRequest.ID, of person: Person.ID, by keyring: Keyring, at now: Date
    ) throws -> Parcel {
        let plain = JSONEncoder()
        plain.outputFormatting = .sortedKeys
        let name = KeyName.package(person, request: request.description)
        let (key, wrapped) = try keyring.newKey(name, for: unit, at: now)
        return Parcel(
            bytes: key.seal(try plain.encode(self), at: .package(of: request)).bytes, key: KeyRow(wrapped))
    }
}

extension ServiceRequest {
    /// The package, opened with the receiving unit's key under its worker's grant.
    ///
    /// Policy has said that the worker may look at one of its parts at least; the caller shows those parts and no more.
    package func opened(in archive: Archive, under grants: [Compartment: Grant]) async throws -> HelpPackage {
        precondition(
            !grants.isEmpty && grants.values.allSatisfy { $0.person == person && $0.acting.unit == toUnit },
            "opened under another's grant")
        let name = KeyName.package(person, request: id.description)
        guard let key = try await archive.fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        let plain = try archive.keyring.open(key.key, for: toUnit)
            .open(try Sealed(bytes: package), at: .package(of: id))
        return try JSONDecoder().decode(HelpPackage.self, from: plain).showing(Set(grants.keys))
    }
}

extension Place {
    fileprivate static func package(of request: ServiceRequest.ID) -> Place {
        Place(table: "service_request", column: "package", row: request)
    }
}
