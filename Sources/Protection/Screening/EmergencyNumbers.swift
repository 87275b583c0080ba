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

    /// Numbers large enough to be read while dialling, and to be touched.
    func html(_ say: Words) -> HTML {
        guard !isEmpty else { return .empty }
        let rows = html { line -> HTML in
            let number = line.number
            return """
                <li><a class="call" href="tel:\(number)"><strong dir="ltr">\(number)</strong> \
                <span>\(say.html(line.name.text))</span></a></li>
                """
        }
        return #"<ul class="calls">\#(rows)</ul>"#
    }

    /// A call leaves a trace in the telephone, which somebody else may look at.
    func note(_ say: Words) -> HTML {
        isEmpty ? .empty : #"<p class="hint">\#(say.html(.callStaysInPhone))</p>"#
    }
}

extension Text {
    static let callStaysInPhone = Text(
        en: "The call stays in your phone’s list. Delete it there.", zhHant: "通話會留在手機的通話紀錄，請記得刪除。",
        id: "Panggilan tercatat di daftar telepon Anda. Hapus di sana.",
        vi: "Cuộc gọi còn lưu trong danh sách của điện thoại. Hãy xóa ở đó.",
        th: "สายที่โทรจะอยู่ในประวัติโทรศัพท์ของคุณ โปรดลบออก",
        fil: "Mananatili ang tawag sa listahan ng telepono mo. Burahin ito roon.")
}
