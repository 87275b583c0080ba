import Evidence
import Foundation
import Lexicon

/// What a command says of a release.
struct ReleaseAnswer: Encodable {
    let id: String
    let plan: String
    let status: Release.Status
    let digest: String
    let findings: Int?
    let made, attacked, approved, published, withdrawn: Date?

    init(_ release: Release) {
        id = release.id.description
        plan = release.plan.description
        status = release.status
        digest = release.digest
        findings = release.findings
        made = release.madeAt
        attacked = release.attackedAt
        approved = release.approvedAt
        published = release.publishedAt
        withdrawn = release.withdrawnAt
    }

    func print(in format: OutputFormat) throws {
        switch format {
        case .json: Swift.print(try json())
        case .text:
            Swift.print("\(id)\t\(status.rawValue)\t\(findings.map { "\($0) findings" } ?? "")\tsha256:\(digest)")
        }
    }
}
