import Foundation
import Lexicon
package import Policy
import Store

/// The part of the file that a note belongs to, as a type: so a note cannot be sealed under another part's key.
package protocol NotePart: Sendable { static var compartment: Compartment { get } }

package enum NoteParts {
    package enum Identity: NotePart { package static let compartment = Compartment.identity }
    package enum Contact: NotePart { package static let compartment = Compartment.contact }
    package enum Immigration: NotePart { package static let compartment = Compartment.immigration }
    package enum Account: NotePart { package static let compartment = Compartment.account }
    package enum Health: NotePart { package static let compartment = Compartment.health }
    package enum Services: NotePart { package static let compartment = Compartment.services }
    package enum Legal: NotePart { package static let compartment = Compartment.legal }
    package enum Family: NotePart { package static let compartment = Compartment.family }
    package enum Money: NotePart { package static let compartment = Compartment.money }
}

/// Something written down in one part of the file, in the words of whoever wrote it.
package struct Note<Part: NotePart>: FileContent, Equatable {
    package static var compartment: Compartment { Part.compartment }
    package static var kind: String { "note" }

    package let words: String

    package init(words: String) { self.words = words }
}

/// The most that one note holds.
package let noteWordsMax = 4_000

extension PersonKeys {
    /// Seals a note for the compartment that the grant is for.
    mutating func file(
        note words: String, in compartment: Compartment, under grant: Grant, as id: Identifier<FileEntry> = .init()
    ) throws -> FileEntry {
        let blank = FileEntry(blank: id, of: person, in: compartment, at: grant.at)
        return switch compartment {
        case .identity: try file(Note<NoteParts.Identity>(words: words), replacing: blank, under: grant)
        case .contact: try file(Note<NoteParts.Contact>(words: words), replacing: blank, under: grant)
        case .immigration: try file(Note<NoteParts.Immigration>(words: words), replacing: blank, under: grant)
        case .account: try file(Note<NoteParts.Account>(words: words), replacing: blank, under: grant)
        case .health: try file(Note<NoteParts.Health>(words: words), replacing: blank, under: grant)
        case .services: try file(Note<NoteParts.Services>(words: words), replacing: blank, under: grant)
        case .legal: try file(Note<NoteParts.Legal>(words: words), replacing: blank, under: grant)
        case .family: try file(Note<NoteParts.Family>(words: words), replacing: blank, under: grant)
        case .money: try file(Note<NoteParts.Money>(words: words), replacing: blank, under: grant)
        }
    }
}

extension FileEntry {
    /// A place in the file for something that is still to be written, under an identifier given out with its form.
    init(blank id: Identifier<FileEntry>, of person: Person.ID, in compartment: Compartment, at now: Date) {
        self.init(
            id: id, person: person, compartment: compartment, kind: "", sealed: Data(), recordedAt: now,
            recordedBy: nil, unit: nil)
    }
}

extension OpenFile {
    /// The notes of one compartment, oldest first; none where it was not granted.
    func notes(in compartment: Compartment) throws -> [(entry: FileEntry, words: String)] {
        func read<Part: NotePart>(_ part: Part.Type) throws -> [(entry: FileEntry, words: String)] {
            try all(Note<Part>.self).map { ($0.entry, $0.content.words) }
        }
        return switch compartment {
        case .identity: try read(NoteParts.Identity.self)
        case .contact: try read(NoteParts.Contact.self)
        case .immigration: try read(NoteParts.Immigration.self)
        case .account: try read(NoteParts.Account.self)
        case .health: try read(NoteParts.Health.self)
        case .services: try read(NoteParts.Services.self)
        case .legal: try read(NoteParts.Legal.self)
        case .family: try read(NoteParts.Family.self)
        case .money: try read(NoteParts.Money.self)
        }
    }
}
