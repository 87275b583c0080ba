import Foundation
import Web

/// A line for each estimate in a list.
struct EstimateLine: Encodable, Sendable {
    let id, name: String
    let status: PopulationEstimate.Status
    let asked: Moment

    init(_ estimate: PopulationEstimate, of files: [CaptureFile], in zone: TimeZone) {
        id = "\(estimate.id)"
        name = files.first { $0.id == estimate.captures }?.name ?? "–"
        status = estimate.status
        asked = Moment(estimate.askedAt, in: zone)
    }

    static func table(_ lines: [EstimateLine], _ say: Words) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return DataTable(
            .overlapEstimates, [.init(.estimateAskedAt), .init(.overlapHeading), .init(.releaseStatus)],
            lines.map { line in
                [
                    #"<a href="\#(EstimatesDesk.path)/\#(line.id)">\#(line.asked.html(say))</a>"#,
                    .typed(line.name), line.status.tag.html(say),
                ]
            }
        ).html(say)
    }
}
