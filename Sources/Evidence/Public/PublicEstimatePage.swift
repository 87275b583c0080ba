import Lexicon
import Web

/// One published estimate: the warning, what was counted and what was not, what it rests on, and the other ways.
struct PublicEstimatePage: Page {
    let id: String
    let statement: EstimateStatement
    let published: String
    let digest: String
    let correctedBy: String?

    private enum CodingKeys: CodingKey { case id, statement, published, digest, correctedBy, assumptions, sdg }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(statement, forKey: .statement)
        // In words, so that no program hands on a number without them.
        try container.encode(statement.assumptions.map { Text.assumption($0)(in: .en) }, forKey: .assumptions)
        try container.encode(statement.sdg, forKey: .sdg)
        try container.encode(published, forKey: .published)
        try container.encode(digest, forKey: .digest)
        try container.encodeIfPresent(correctedBy, forKey: .correctedBy)
    }

    var frame: Frame { .open }

    func title(_ say: Words) -> String { say(statement.wording.title.text) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "\(PublicEstimateDesk.path)/\(id)"
        let replaced: HTML =
            correctedBy.map {
                Banner(
                    .warning, .dataCorrected,
                    body: #"<p><a href="\#(PublicEstimateDesk.path)/\#($0)">\#(say.html(.dataReadNewer))</a></p>"#
                ).html(say)
            } ?? .empty
        let files: HTML = """
            <p class="files"><a href="\(path)?as=sdg">\(say.html(.toldSDGFile))</a> · \
            <a href="\(path)?as=content">\(say.html(.dataContent))</a></p>
            """
        return """
            \(replaced)\(StatementShown(statement: statement, digest: digest).html(say))\
            \(SummaryList([.init(.dataPublished, published)]).html(say))\(FileLinks(path: path, table: nil).html(say))\
            \(files)<p>\(Link(.dataHeading, to: "/data").html(say))</p>
            """
    }
}
