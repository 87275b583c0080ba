import Policy
import Web

extension House {
    /// A form that fills in every field that a door names, each with something that it may hold.
    func form(for door: Door) -> [(String, String)] {
        let route = routes.first { $0.path == door.path && $0.method.rawValue == door.method }
        return (route?.fields ?? []).flatMap { field -> [(String, String)] in
            switch field.kind {
            case .text: [(field.name, "words")]
            case .choice(let codes), .choices(let codes): [(field.name, codes.first ?? "")]
            case .date: [("\(field.name)-year", "2026"), ("\(field.name)-month", "3"), ("\(field.name)-day", "2")]
            case .flag: [(field.name, "yes")]
            case .number: [(field.name, "1")]
            case .secret: [(field.name, "480 215")]
            // Without its file a form is one of words, and the door says that the file is missing.
            case .file: []
            }
        }
    }
}
