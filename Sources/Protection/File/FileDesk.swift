import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// A person's file, part by part, and what is written to it.
package struct FileDesk: Desk {
    package let office: Office
    private let codes: FileCodes

    package init(office: Office) {
        self.office = office
        codes = FileCodes(office.jurisdiction)
    }

    package var routes: [Route] {
        let path = "/cases/:case/file"
        let notes = Compartment.allCases.map { FieldSpec("words-\($0.rawValue)", .text(max: noteWordsMax)) }
        return [
            Route(.get, path, .roles(.casework), as: "file.read", read),
            Route(
                .post, "\(path)/notes/:compartment", .roles(.casework), as: "file.noted",
                fields: notes + [.once], note),
        ] + FileEditing<NameContent>(office: office).routes + FileEditing<IdentityContent>(office: office).routes
            + FileEditing<ContactContent>(office: office).routes + FileEditing<StatusContent>(office: office).routes
    }

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let (page, looked) = try await page(inside)
        return .page(page, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
    }

    private func page(
        _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = [], failed: Compartment? = nil
    ) async throws -> (FilePage, looked: Set<Compartment>) {
        let looks = inside.looks
        let file = try await office.archive.file(of: inside.person, under: looks)
        let writer = EntryWriter(
            codes: codes, seen: UnitsSeen(inside, try await office.directory()), zone: office.jurisdiction.zone)
        let path = "/cases/\(inside.record.id)/file"
        let parts = try Compartment.allCases.compactMap { compartment -> FilePart? in
            let mayNote = inside.allows(.record, .compartment(compartment))
            guard looks[compartment] != nil || mayNote else { return nil }
            return FilePart(
                compartment: compartment, entries: try entries(of: compartment, file, writer),
                edits: looks[compartment] != nil && mayNote ? edits(of: compartment, path) : [], mayNote: mayNote)
        }
        let page = FilePage(
            path: path, casePath: "/cases/\(inside.record.id)", reference: inside.record.reference.text, parts: parts,
            isEmergency: looks.values.contains { $0.rule == "emergency" }, entered: entered, problems: problems,
            failed: failed)
        return (page, file.looked)
    }

    private func entries(
        of compartment: Compartment, _ file: OpenFile, _ writer: EntryWriter
    ) throws -> [EntryShown] {
        let known: [EntryShown] =
            switch compartment {
            case .identity:
                try file.all().map(writer.name) + file.all().map(writer.identity)
            case .contact: try file.all().map(writer.contact)
            case .immigration: try file.all().map(writer.status)
            case .account: try file.all().map(writer.account)
            case .services: try file.all().map(writer.needs) + file.all().map(writer.interests)
            case .family: try file.all().map(writer.childView)
            case .health, .legal, .money: []
            }
        return known + (try file.notes(in: compartment).map { writer.note($0.entry, $0.words) })
    }

    private func edits(of compartment: Compartment, _ path: String) -> [FilePart.Edit] {
        switch compartment {
        case .identity:
            [
                .init(what: Named(NameContent.kind, .fileName), path: "\(path)/name"),
                .init(what: Named(IdentityContent.kind, .fileIdentity), path: "\(path)/identity"),
            ]
        case .contact: [.init(what: Named(ContactContent.kind, .fileContact), path: "\(path)/contact")]
        case .immigration: [.init(what: Named(StatusContent.kind, .fileStatus), path: "\(path)/status")]
        case .account, .health, .services, .legal, .family, .money: []
        }
    }

    // MARK: - Notes

    @Sendable func note(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        guard let compartment = visit.path["compartment"].flatMap(Compartment.init(rawValue:)) else { throw NotFound() }
        let grant = try inside.grant(.record, .compartment(compartment))
        let field = "words-\(compartment.rawValue)"
        guard let words = visit.form[field], words.count <= noteWordsMax else {
            let problem = Problem(field, visit.form[field] == nil ? .fileNoteMissing : .fileNoteLong)
            let entered = Fields(["words": visit.form[field] ?? ""])
            let (page, looked) = try await page(inside, entered: entered, problems: [problem], failed: compartment)
            return .page(page, status: 422, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
        }
        var keys = try await office.archive.keys(of: inside.person)
        let entry = try keys.file(note: words, in: compartment, under: grant, as: visit.once())
        let path = "/cases/\(inside.record.id)/file"
        do {
            try await office.archive.commit(
                Change(entry, beside: keys.fresh, deed: Deed(visit.route, under: grant), provided: grant.premises))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: the note stands in the file.
            return .seeOther(path, .deed(Deed(visit.route, under: grant)))
        }
        return .seeOther(path)
    }
}
