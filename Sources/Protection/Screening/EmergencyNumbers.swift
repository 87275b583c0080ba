import Packs
import Web

/// Whom to call, as it stands on a page.
struct EmergencyNumber: Encodable, Sendable, Equatable {
    let number: String
    let name: Named
    let isForDanger: Bool

    init(_ line: Jurisdiction.EmergencyLine) {
        number = line.number
        name = Named(line.id, Text(line.names))
        isForDanger = line.isForDanger
    }
}

extension [EmergencyNumber] {
    init(_ jurisdiction: Jurisdiction) { self = jurisdiction.emergencyLines.map(EmergencyNumber.init) }

    /// Numbers large enough to be read while dialling.
    func html(_ say: Words) -> HTML {
        guard !isEmpty else { return .empty }
        let rows = map { SummaryList.Row($0.name.text, html: #"<strong dir="ltr">\#($0.number)</strong>"#) }
        return SummaryList(rows).html(say)
    }
}
