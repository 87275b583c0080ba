/// A button that sends its form.
package struct Button: Sendable {
    package enum Tone: String, Sendable {
        case primary, secondary
        /// For what cannot be undone.
        case grave
    }

    let text: Text
    let tone: Tone
    /// Which of several buttons of one form was pressed.
    let name: String?
    let value: String

    package init(_ text: Text, _ tone: Tone = .primary, name: String? = nil, value: String = "") {
        self.text = text
        self.tone = tone
        self.name = name
        self.value = value
    }

    package func html(_ say: Words) -> HTML {
        let pressed: HTML = name.map { #" name="\#($0)" value="\#(value)""# } ?? .empty
        return #"<button class="\#(tone.rawValue)" type="submit"\#(pressed)>\#(say.html(text))</button>"#
    }
}

/// A link to one of our own addresses, in running text or as a button.
package struct Link: Sendable {
    let text: Text
    let path: String
    let isButton: Bool
    /// What a screen reader hears beside it, where several links read alike.
    let about: Text?

    package init(_ text: Text, to path: String, isButton: Bool = false, about: Text? = nil) {
        self.text = text
        self.path = path
        self.isButton = isButton
        self.about = about
    }

    package func html(_ say: Words) -> HTML {
        let kind: HTML = isButton ? #" class="button""# : .empty
        let about = about.map { #" <span class="sr">\#(say.html($0))</span>"# as HTML } ?? .empty
        return #"<a href="\#(LocalPath.checked(path))"\#(kind)>\#(say.html(text))\#(about)</a>"#
    }
}

extension Link {
    /// "Back", above the heading of a step.
    package static func back(to path: String, _ say: Words) -> HTML { back(to: path, .back, say) }

    /// The same, saying where to. The frame sets it above the heading.
    package static func back(to path: String, _ text: Text, _ say: Words) -> HTML {
        #"<p class="back"><a href="\#(LocalPath.checked(path))">\#(say.html(text))</a></p>"#
    }

    /// How it begins, for the frame that sets it above the heading.
    static let backOpening = #"<p class="back">"#
}

/// Buttons and links side by side.
package func buttonRow(_ several: HTML...) -> HTML { #"<div class="buttons">\#(several)</div>"# }

extension Text {
    package static let back = Text(
        en: "Back", zhHant: "返回", id: "Kembali", vi: "Quay lại", th: "ย้อนกลับ", fil: "Bumalik")
    package static let continueOn = Text(
        en: "Continue", zhHant: "繼續", id: "Lanjutkan", vi: "Tiếp tục", th: "ดำเนินการต่อ", fil: "Magpatuloy")
    package static let save = Text(
        en: "Save", zhHant: "儲存", id: "Simpan", vi: "Lưu", th: "บันทึก", fil: "I-save")
    package static let cancel = Text(
        en: "Cancel", zhHant: "取消", id: "Batal", vi: "Hủy", th: "ยกเลิก", fil: "Kanselahin")
    package static let yes = Text(en: "Yes", zhHant: "是", id: "Ya", vi: "Có", th: "ใช่", fil: "Oo")
    package static let no = Text(en: "No", zhHant: "否", id: "Tidak", vi: "Không", th: "ไม่ใช่", fil: "Hindi")
    package static let notKnown = Text(
        en: "Not known", zhHant: "不知道", id: "Tidak tahu", vi: "Không biết", th: "ไม่ทราบ", fil: "Hindi alam")
    package static let preferNotToSay = Text(
        en: "Prefer not to say", zhHant: "不願透露", id: "Tidak ingin menyebutkan", vi: "Không muốn nói",
        th: "ไม่ต้องการบอก", fil: "Ayaw sabihin")
}
