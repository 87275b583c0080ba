/// Reads a page as a browser's first step does, and says what in it is not ours.
enum Markup {
    private static let foreign: Set = [
        "iframe", "object", "embed", "base", "applet", "frame", "style", "math", "template",
    ]
    private static let addresses: Set = [
        "href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "data",
    ]

    static func faults(in page: String) -> [String] {
        var faults: [String] = []
        var rest = page.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...].dropFirst()
            guard let first = rest.first, isLetter(first) else { continue }
            let (name, attributes) = tag(&rest)
            if foreign.contains(name) { faults.append("<\(name)>") }
            if name == "script", attributes["src"]?.hasPrefix("/assets/") != true {
                faults.append("<script> of its own")
            }
            for (key, value) in attributes {
                let acts = key.hasPrefix("on") || ["style", "srcdoc", "http-equiv"].contains(key)
                if acts { faults.append("<\(name) \(key)>") }
                if addresses.contains(key), !isOurs(value) { faults.append("<\(name) \(key)=\(value)>") }
            }
        }
        return faults
    }

    /// The tag that begins here: its name, and its attributes as our pages write them, in double quotes or bare.
    private static func tag(_ rest: inout Substring.UTF8View) -> (String, [String: String]) {
        func take(while isPart: (UInt8) -> Bool) -> String {
            let part = rest.prefix(while: isPart)
            rest = rest.dropFirst(part.count)
            return String(Substring(part)).lowercased()
        }
        let ends = Set(" \t\n/>=".utf8)
        let name = take { !ends.contains($0) }
        var attributes: [String: String] = [:]
        while let next = rest.first, next != UInt8(ascii: ">") {
            guard !" \t\n/".utf8.contains(next) else {
                rest = rest.dropFirst()
                continue
            }
            let key = take { !ends.contains($0) }
            guard rest.first == UInt8(ascii: "=") else {
                // A sign that no attribute begins with: a quote that somebody broke out of.
                if key.isEmpty { rest = rest.dropFirst() }
                attributes[key] = ""
                continue
            }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "\"") {
                rest = rest.dropFirst()
                attributes[key] = take { $0 != UInt8(ascii: "\"") }
                rest = rest.dropFirst()
            } else {
                attributes[key] = take { !ends.contains($0) }
            }
        }
        return (name, attributes)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// An address of this site, one on the page, a number to call, or the one page that "Leave quickly" goes to.
    private static func isOurs(_ address: String) -> Bool {
        (address.hasPrefix("/") && !address.hasPrefix("//")) || ["#", "?", "tel:"].contains(where: address.hasPrefix)
            || address == "https://www.google.com/search?q=weather"
    }
}

extension Substring {
    fileprivate init(_ part: Substring.UTF8View) { self = Substring(decoding: part, as: UTF8.self) }
}
