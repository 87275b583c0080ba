import Web

extension QRCode {
    /// The code as SVG: dark on light whatever the page's colours are, as scanners want it.
    func svg(label: String) -> HTML {
        let edge = size + 8
        var path = ""
        for row in 0..<size {
            for column in 0..<size where modules[row][column] { path += "M\(column + 4) \(row + 4)h1v1h-1z" }
        }
        return """
            <svg class="qr-code" viewBox="0 0 \(edge) \(edge)" width="\(edge * 5)" height="\(edge * 5)" role="img" \
            aria-label="\(label)" shape-rendering="crispEdges"><rect width="\(edge)" height="\(edge)" fill="#fff"/>\
            <path d="\(path)" fill="#000"/></svg>
            """
    }
}
