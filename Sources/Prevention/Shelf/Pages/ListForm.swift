import Lexicon
import Web

/// What is said of a list's file that is brought in, or everything that is wrong with it.
struct ListForm: Sendable {
    let description: EditionWork.Description
    let mapping: ListMapping

    /// What may come out of a packed file.
    static let unpackedMost = 2 * Limits.fileBytes
    /// What a program may send as text; longer ones come as a file.
    static let contentMost = 200_000
    static let titleMost = 120
    static let sourceMost = 400
    static let columnMost = 80

    /// The columns of a list of one's own, by the field in which theirs is named.
    static let columns: [(field: String, text: Text, place: any WritableKeyPath<ListMapping, [String]> & Sendable)] = [
        ("column-name", .listColumnName, \.name), ("column-aliases", .listColumnAliases, \.aliases),
        ("column-country", .listColumnCountry, \.country), ("column-goods", .listColumnGoods, \.goods),
        ("column-scope", .listColumnScope, \.scope), ("column-effective", .listColumnEffective, \.effective),
        ("column-remarks", .listColumnRemarks, \.remarks),
    ]

    static let fields =
        [
            FieldSpec("kind", .choice(ListKind.allCases.map(\.rawValue)), required: true),
            FieldSpec("as-of", .text(max: 10), required: true), FieldSpec("list", .text(max: 40)),
            FieldSpec("title", .text(max: titleMost)), FieldSpec("source", .text(max: sourceMost)),
            FieldSpec("file", .file(max: Limits.fileBytes)), FieldSpec("content", .text(max: contentMost)),
        ] + columns.map { FieldSpec($0.field, .text(max: columnMost)) }

    init(_ form: Fields) throws(Problems) {
        var problems: [Problem] = []
        let kind = form["kind"].flatMap(ListKind.init(rawValue:))
        if kind == nil { problems.append(Problem("kind", .listKindMissing)) }
        let asOf = form["as-of"] ?? ""
        if !ListKind.isDay(asOf) { problems.append(Problem("as-of", .listDayMissing)) }
        let (list, title, source) = (form["list"] ?? "", form["title"] ?? "", form["source"] ?? "")
        // Without a name of its own its editions would be taken for those of another table.
        if kind == .csv, !EditionWork.Description.isName(list) { problems.append(Problem("list", .listNameMissing)) }
        if kind == .csv, title.isEmpty || title.count > Self.titleMost {
            problems.append(Problem("title", .listTitleMissing))
        }
        if title.count > Self.titleMost { problems.append(Problem("title", .listTitleMissing)) }
        if source.count > Self.sourceMost { problems.append(Problem("source", .listSourceLong)) }
        var mapping = ListMapping.byName
        for column in Self.columns {
            guard let named = form[column.field] else { continue }
            if named.count > Self.columnMost { problems.append(Problem(column.field, .listColumnLong)) }
            mapping[keyPath: column.place] = [named]
        }
        guard let kind, problems.isEmpty else { throw Problems(problems) }
        description = EditionWork.Description(
            kind: kind, list: list, title: title.isEmpty && kind != .csv ? kind.officialTitle : title,
            source: source, asOf: asOf)
        self.mapping = mapping
    }

    /// What came as a file, or as text from a program.
    static func bytes(_ visit: Visit) throws(Problems) -> [UInt8] {
        if let file = visit.file("file") {
            do { return try file.unpacked(upTo: unpackedMost) } catch {
                throw Problems([Problem("file", .listFileTooLarge)])
            }
        }
        guard let content = visit.form["content"] else { throw Problems([Problem("file", .listFileMissing)]) }
        guard content.utf8.count <= contentMost else { throw Problems([Problem("content", .listFileTooLarge)]) }
        return Array(content.utf8)
    }
}

extension EditionWork.Description {
    /// Small letters, digits and dashes: it stands in identifiers and answers, and is no list of a publisher's.
    package static func isName(_ text: String) -> Bool {
        text.wholeMatch(of: /[a-z][a-z0-9-]{1,39}/) != nil && ListKind(rawValue: text) == nil
    }
}

extension ListMapping {
    /// The fields that name a column which the file has not.
    func missing(in header: [String]) -> [String] {
        let there = Set(header.map { $0.lowercased() })
        return ListForm.columns.compactMap { column in
            let names = self[keyPath: column.place]
            guard names != ListMapping.byName[keyPath: column.place] else { return nil }
            return names.contains { there.contains($0.lowercased()) } ? nil : column.field
        }
    }
}

extension ListKind {
    /// What the list is called by its publisher.
    package var officialTitle: String {
        switch self {
        case .uflpa: "UFLPA Entity List"
        case .cbp: "Withhold Release Orders and Findings"
        case .ilab: "List of Goods Produced by Child Labor or Forced Labor"
        case .eo13126: "List of Products under Executive Order 13126"
        case .state: "AECA Debarred Parties"
        case .bis: "Entity List of the Bureau of Industry and Security"
        case .csv: ""
        }
    }
}
