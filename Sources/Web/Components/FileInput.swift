extension Inputs {
    /// One file. What was chosen before cannot be shown again: a browser lets no page say which file it wants.
    ///
    /// - Parameters:
    ///   - megabytes: the most that the route takes; it is said beneath the label.
    ///   - accept: endings and types that the browser offers first, such as `.csv`. What comes is judged all the same.
    package func file(
        _ name: String, _ label: Text, hint: Text? = nil, megabytes: Int, accept: [String] = []
    ) -> HTML {
        let offered: HTML = accept.isEmpty ? .empty : #" accept="\#(accept.joined(separator: ","))""#
        let size: HTML = """
            <p class="hint" id="\(name)-size">\(say(.fileAtMost, ["size": String(megabytes)]))</p>
            """
        let input: HTML = """
            <input class="full" id="\(name)" name="\(name)" type="file"\(offered) autocomplete="off"\
            \(described(name, hint, also: "\(name)-size"))>
            """
        return group(name, labelled(name, label, false) + hinted(name, hint) + size + error(name) + input)
    }
}

extension Text {
    static let fileAtMost = Text(
        en: "A file of at most {size} megabytes.", zhHant: "檔案大小上限為 {size} MB。",
        id: "Berkas paling besar {size} megabita.", vi: "Tệp tối đa {size} megabyte.",
        th: "ไฟล์ขนาดไม่เกิน {size} เมกะไบต์", fil: "File na hanggang {size} megabyte.")
}
