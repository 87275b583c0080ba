import Foundation
import Lexicon
import Policy
import Vault

/// What a dossier holds, line by line: who made it and when, which lists it rests on, and the SHA-256 of every part.
///
/// A text that people read and that any program can check; its first line keeps the signature from passing for another.
package struct DossierManifest: Sendable, Equatable {
    static let firstLine = "lodestar-dossier/v1"
    static let name = "MANIFEST.txt"
    static let signatureName = "SIGNATURE.txt"

    package struct Part: Sendable, Equatable {
        package let name: String
        let digest: String
        let byteCount: Int
    }

    package let origin: String
    /// The public key that it says it is signed with, in hexadecimal.
    package let key: String
    package let matter: String
    package let made: String
    let lists: [String]
    package let parts: [Part]
    private let worker, unit: String

    init(_ content: DossierContent, origin: String, key: Data, by acting: Acting, at now: Date) {
        self.origin = origin
        self.key = Digest.hexadecimal(key)
        matter = "\(content.matter.kind.rawValue) \(content.matter.id)"
        made = now.utcText
        worker = acting.worker.description
        unit = acting.unit.description
        lists = content.editions.map {
            "\(Digest.hexadecimal($0.digest)) \($0.asOf) \($0.list.replacing(/\s+/, with: "-"))"
        }
        parts = content.parts.map {
            Part(name: $0.name, digest: Digest.hexadecimal(Digest.sha256($0.content)), byteCount: $0.content.count)
        }
    }

    package var text: String {
        let head = [
            Self.firstLine, "origin \(origin)", "key \(key)", "matter \(matter)", "made \(made)", "worker \(worker)",
            "unit \(unit)",
        ]
        let lines = head + lists.map { "list \($0)" } + parts.map { "part \($0.digest) \($0.byteCount) \($0.name)" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads exactly what ``text`` writes; nil for anything else.
    init?(text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.popLast() == "", lines.count >= 7, lines[0] == Self.firstLine else { return nil }
        func value(_ place: Int, _ word: String) -> String? {
            lines[place].hasPrefix(word + " ") ? String(lines[place].dropFirst(word.count + 1)) : nil
        }
        guard let origin = value(1, "origin"), let key = value(2, "key"), let matter = value(3, "matter"),
            let made = value(4, "made"), let worker = value(5, "worker"), let unit = value(6, "unit")
        else { return nil }
        (self.origin, self.key, self.matter, self.made) = (origin, key, matter, made)
        (self.worker, self.unit) = (worker, unit)
        var (lists, parts): ([String], [Part]) = ([], [])
        for place in 7..<lines.count {
            if let list = value(place, "list"), parts.isEmpty {
                lists.append(list)
            } else if let words = value(place, "part")?.split(separator: " ", maxSplits: 2), words.count == 3,
                let count = Int(words[1])
            {
                parts.append(Part(name: String(words[2]), digest: String(words[0]), byteCount: count))
            } else {
                return nil
            }
        }
        self.lists = lists
        self.parts = parts
        guard self.text == text else { return nil }
    }
}
