import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// A content of the file that a form can fill in anew.
protocol EditableContent: FileContent, Equatable {
    /// The last word of the form's address.
    static var path: String { get }
    static var heading: Text { get }
    static var fields: [FieldSpec] { get }
    /// What a form says, over what was recorded before: what the form does not ask stays as it was.
    init(_ form: Fields, over earlier: Self?) throws(Problems)
    /// What the form shows of it.
    var entered: Fields { get }
    static func inputs(_ inputs: Inputs, _ say: Words) -> HTML
    /// Names and numbers by which the file can be found again.
    var findable: (name: NameContent?, phone: String?) { get }
}

extension EditableContent {
    var findable: (name: NameContent?, phone: String?) { (nil, nil) }
}

/// Changes one content of a file: nobody's work is overwritten by someone who has not seen it.
struct FileEditing<Content: EditableContent>: Sendable {
    let office: Office

    var routes: [Route] {
        let path = "/cases/:case/file/\(Content.path)"
        return [
            Route(.get, path, .roles(.casework), as: "file.\(Content.path)-asked", show),
            Route(
                .post, path, .roles(.casework), as: "file.\(Content.path)-changed",
                fields: Content.fields + [
                    FieldSpec("entry", .text(max: 36)), FieldSpec("version", .number, required: true),
                ],
                save),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        let (inside, _, file) = try await enter(visit)
        let latest = try file.latest(Content.self)
        let page = FileEditPage<Content>(
            path: path(inside), back: back(inside), edition: .init(latest?.entry),
            entered: latest?.content.entered ?? Fields(), problems: [], recorded: nil)
        return .page(page, .deed(Deed(visit.route, under: inside.grant, looked: file.looked)))
    }

    @Sendable private func save(_ visit: Visit) async throws -> Answer {
        let (inside, grant, file) = try await enter(visit)
        let latest = try file.latest(Content.self)
        let edition = FileEdition(latest?.entry)
        func again(_ status: Int, _ problems: [Problem], showing recorded: Filed<Content>?) async throws -> Answer {
            let page = FileEditPage<Content>(
                path: path(inside), back: back(inside), edition: edition, entered: visit.form, problems: problems,
                recorded: try await recorded.asyncMap { try await shown($0, inside) })
            return .page(
                page, status: status, .deed(Deed(visit.route, under: inside.grant, looked: file.looked)))
        }
        guard edition == FileEdition(visit.form) else { return try await again(409, [], showing: latest) }
        let content: Content
        do { content = try Content(visit.form, over: latest?.content) } catch {
            return try await again(422, error.all, showing: nil)
        }
        var keys = file.keys
        let entry = try keys.file(content, replacing: latest?.entry, under: grant)
        try await commit(entry, content, fresh: keys.fresh, grant, inside, visit)
        return .seeOther(back(inside))
    }

    private func commit(
        _ entry: FileEntry, _ content: Content, fresh: [KeyRow], _ grant: Grant, _ inside: Inside, _ visit: Visit
    ) async throws {
        var beside: [any Stored] = fresh
        var tokens: [IndexToken] = []
        let (name, phone) = content.findable
        if name != nil || phone != nil {
            let assignments = try await office.archive.fetch(
                Query<Assignment>(where: "person = \(inside.person)"), under: grant)
            tokens = try Opening.tokens(
                of: inside.person, name: name, phone: phone, scopes: SearchScopes.of(assignments),
                keyring: office.archive.keyring, callingCode: office.jurisdiction.callingCode)
            let alike = try await Likenesses.found(
                for: inside.person, name: name, phone: phone, in: office.archive,
                callingCode: office.jurisdiction.callingCode, at: inside.now)
            beside += alike + (try await Likenesses.notices(of: alike, in: office.archive, at: inside.now))
        }
        let first: [Premise] = entry.version == 0 ? [.nothingRecorded(Content.self, of: inside.person)] : []
        do {
            try await office.archive.commit(
                Change(
                    entry, beside: beside, tokens: tokens, deed: Deed(visit.route, under: grant),
                    provided: grant.premises + first))
        } catch NotCommitted.noLongerStands(Premise.nothingRecordedName) {
            throw NotCommitted.changedMeanwhile(table: FileEntry.table.name)
        }
    }

    /// Changing needs to see what is there: nobody writes over what they may not read.
    private func enter(_ visit: Visit) async throws -> (Inside, Grant, OpenFile) {
        let inside = try await office.enter(visit)
        let look = try inside.grant(.look, .compartment(Content.compartment))
        let record = try inside.grant(.record, .compartment(Content.compartment))
        let file = try await office.archive.file(of: inside.person, under: [Content.compartment: look])
        return (inside, record, file)
    }

    private func path(_ inside: Inside) -> String { "\(back(inside))/\(Content.path)" }
    private func back(_ inside: Inside) -> String { "/cases/\(inside.record.id)/file" }

    private func shown(_ filed: Filed<Content>, _ inside: Inside) async throws -> EntryShown? {
        let writer = EntryWriter(
            codes: FileCodes(office.jurisdiction), seen: UnitsSeen(inside, try await office.directory()),
            zone: office.jurisdiction.zone)
        return switch filed {
        case let filed as Filed<NameContent>: writer.name(filed)
        case let filed as Filed<IdentityContent>: writer.identity(filed)
        case let filed as Filed<ContactContent>: writer.contact(filed)
        case let filed as Filed<StatusContent>: writer.status(filed)
        default: nil
        }
    }
}

extension Optional where Wrapped: Sendable {
    /// Maps what is there, where the mapping takes time.
    fileprivate func asyncMap<Value>(_ map: (Wrapped) async throws -> Value?) async rethrows -> Value? {
        guard let self else { return nil }
        return try await map(self)
    }
}

/// Which state of an entry a form was made from.
struct FileEdition: Encodable, Sendable, Equatable {
    let entry: String
    let version: Int

    init(_ entry: FileEntry?) {
        self.entry = entry?.id.description ?? ""
        version = entry?.version ?? 0
    }

    init(_ form: Fields) {
        entry = form["entry"] ?? ""
        version = form["version"].flatMap { Int($0) } ?? -1
    }
}

extension Premise {
    static let nothingRecordedName = "nothing-recorded"

    /// Two who both record the first of a kind must not both believe that theirs is the one.
    static func nothingRecorded<Content: FileContent>(_ content: Content.Type, of person: Person.ID) -> Premise {
        Premise(
            nothingRecordedName,
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM file_entry WHERE person = \(person) \
                AND kind = \(Content.kind) AND compartment = \(Content.compartment))
                """)
    }
}
