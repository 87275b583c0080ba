import Foundation
import Lexicon
import Matching
import Web

/// A network that is begun: its name.
struct NetworkForm: Sendable {
    let name: String

    static let fields = [FieldSpec("name", .text(max: TradeNetwork.nameMost), required: true)]

    init(_ form: Fields) throws(Problems) {
        guard let name = form["name"], name.count <= TradeNetwork.nameMost else {
            throw Problems([Problem("name", .networkNameMissing)])
        }
        self.name = name
    }
}

/// A file that is brought into a network, or everything that is wrong with it.
struct NetworkFileForm: Sendable {
    let description: NetworkWork.Description
    let bytes: [UInt8]
    let nodes: [UInt8]

    static let fileMost = TraceabilityCredentials.bytesMost
    static let documentMost = 200

    static let fields = [
        FieldSpec("form", .choice(NetworkFile.Form.allCases.map(\.rawValue)), required: true),
        FieldSpec("document", .text(max: documentMost), required: true),
        FieldSpec("grade", .choice(EvidenceGrade.allCases.map { String($0.letter) }), required: true),
        FieldSpec("file", .file(max: fileMost)), FieldSpec("nodes", .file(max: fileMost)),
        FieldSpec("content", .text(max: 1 << 20)), FieldSpec("content-nodes", .text(max: 1 << 20)),
    ]

    init(_ visit: Visit) throws(Problems) {
        var problems: [Problem] = []
        let form = visit.form["form"].flatMap(NetworkFile.Form.init(rawValue:))
        if form == nil { problems.append(Problem("form", .networkFormMissing)) }
        let grade = visit.form["grade"].flatMap { EvidenceGrade(letter: $0) }
        if grade == nil { problems.append(Problem("grade", .networkGradeMissing)) }
        let document = visit.form["document"] ?? ""
        if document.isEmpty || document.count > Self.documentMost {
            problems.append(Problem("document", .networkDocumentMissing))
        }
        let bytes = Self.bytes("file", "content", visit, &problems)
        let nodes = Self.bytes("nodes", "content-nodes", visit, &problems)
        if bytes == nil { problems.append(Problem("file", .networkFileMissing)) }
        if form == .links, nodes == nil { problems.append(Problem("nodes", .networkNodesMissing)) }
        guard let form, let grade, let bytes, problems.isEmpty else { throw Problems(problems) }
        description = NetworkWork.Description(form: form, document: document, grade: grade)
        self.bytes = bytes
        self.nodes = form == .links ? nodes ?? [] : []
    }

    /// What came as a file, or as text from a program.
    private static func bytes(
        _ name: String, _ text: String, _ visit: Visit, _ problems: inout [Problem]
    ) -> [UInt8]? {
        guard let file = visit.file(name) else { return visit.form[text].map { Array($0.utf8) } }
        do { return try file.unpacked(upTo: fileMost) } catch {
            problems.append(Problem(name, .networkFileTooLarge))
            return []
        }
    }
}
