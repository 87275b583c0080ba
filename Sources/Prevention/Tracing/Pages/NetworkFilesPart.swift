import Foundation
import Lexicon
import Matching
import Web

/// A file of a network as its page names it.
struct NetworkFileLine: Encodable, Sendable {
    let id: NetworkFile.ID
    let version: Int
    let form: NetworkFile.Form
    let document, digest, grade: String
    let nodes, links: Int
    let brought: Moment

    init(_ file: NetworkFile, _ content: NetworkFileContent, in zone: TimeZone) {
        (id, version, form) = (file.id, file.version, file.form)
        (document, digest, grade) = (content.document, content.digest, content.grade)
        (nodes, links) = (file.nodeCount, file.linkCount)
        brought = Moment(file.broughtAt, in: zone)
    }
}

/// The files of a network, what their readers remarked, and the form for another.
struct NetworkFilesPart {
    let network: TradeNetwork.ID
    let files: [NetworkFileLine]
    let remarks: [ReadingRemark]

    func html(_ say: Words, _ forms: Forms) -> HTML {
        let rows = files.map { file -> [HTML] in
            let removal = forms.post(
                to: "\(NetworksDesk.path)/\(network)/files/\(file.id)/deletion",
                Inputs(say).hidden("version", file.version) + Inputs(say).once
                    + Button(.networkFileRemove, .secondary).html(say))
            return [
                "<bdi>\(file.document)</bdi>", say.html(file.form.text), HTML(text: file.grade), "\(file.nodes)",
                "\(file.links)", #"<code title="\#(file.digest)">\#(file.digest.prefix(12))…</code>"#,
                file.brought.dayHTML(say), removal,
            ]
        }
        let table = DataTable(
            .networkFiles,
            [
                .init(.networkDocument), .init(.networkForm), .init(.networkGradeShort),
                .init(.networkNodes, numeric: true), .init(.networkLinks, numeric: true), .init(.networkDigest),
                .init(.networkMade), .init(.networkFileRemove),
            ], rows)
        return table.html(say) + remarksPart(say)
    }

    private func remarksPart(_ say: Words) -> HTML {
        guard !remarks.isEmpty else { return .empty }
        let rows = remarks.map { remark -> [HTML] in
            [HTML.name(remark.what), say.html(remark.kind.text), "\(remark.count)"]
        }
        let table = DataTable(
            .networkRemarks, [.init(.networkRemarkWhat), .init(.networkKind), .init(.networkTimes, numeric: true)], rows
        )
        return Details(.networkRemarksTitle(remarks.count), table.html(say)).html(say)
    }

    static func adding(_ inputs: Inputs, _ say: Words) -> HTML {
        """
        \(inputs.once)\
        \(inputs.select("form", .networkForm, NetworkFile.Form.allCases.map { Choice($0, $0.text) }))\
        \(inputs.text("document", .networkDocument, hint: .networkDocumentHint))\
        \(inputs.select(
            "grade", .networkGrade,
            EvidenceGrade.allCases.map { Choice(String($0.letter), $0.networkText) }, hint: .networkGradeHint))\
        \(inputs.file(
            "file", .networkFile, hint: .networkFileHint, megabytes: 32, accept: [".csv", ".json", ".jsonld", ".gz"]))\
        \(inputs.file("nodes", .networkNodesFile, hint: .networkNodesFileHint, megabytes: 32, accept: [".csv", ".gz"]))\
        \(buttonRow(Button(.networkAddFile).html(say)))
        """
    }
}

extension ReadingRemark.Kind {
    var text: Text {
        switch self {
        case .unknownMember: Text(en: "not known to this program", zhHant: "本系統不識別")
        case .notUsed: Text(en: "of no use for tracing", zhHant: "與追溯無關，未採用")
        case .contradiction: Text(en: "two places say different things", zhHant: "資料互相矛盾")
        case .unreadable: Text(en: "could not be read", zhHant: "無法讀取")
        case .unchecked: Text(en: "a signature that nobody checked", zhHant: "簽章未經驗證")
        case .elsewhere: Text(en: "named, and not in the file", zhHant: "僅列出，檔案中未附")
        }
    }
}

extension Text {
    static func networkRemarksTitle(_ count: Int) -> Text {
        Text(en: "What was not taken over: \(count)", zhHant: "未採用之內容：\(count) 項")
    }

    static let networkRemarks = Text(en: "What was not taken over", zhHant: "未採用之內容")
    static let networkRemarkWhat = Text(en: "In the file", zhHant: "檔案內容")
    static let networkTimes = Text(en: "Times", zhHant: "次數")
    static let networkDigest = Text(en: "SHA-256", zhHant: "SHA-256")
    static let networkGradeShort = Text(en: "Grade", zhHant: "等級")
}
