package import Foundation

/// What the log was at one moment, in a few lines that can be printed, published and signed.
///
/// The text is that of C2SP's tlog-checkpoint, with one extension line for the time:
///
///     lodestar.example/kaohsiung
///     1024
///     8gKHDQ3gS1Z…=
///     time 2026-03-01T08:30:00.000Z
package struct Checkpoint: Sendable, Hashable {
    /// Why text is not a checkpoint, or a name cannot stand in one.
    package enum Malformed: Error, Equatable {
        case origin, size, root, time, layout, signature
    }

    /// The name of this installation, the same for as long as its log lives.
    package let origin: String
    package let size: Int
    package let root: Hash
    private let milliseconds: Int64

    /// - Parameter origin: without spaces, control characters or `+`, which the form of a signature needs for itself.
    package init(origin: String, size: Int, root: Hash, at: Date) throws(Malformed) {
        guard Self.isName(origin) else { throw .origin }
        guard size >= 0 else { throw .size }
        self.origin = origin
        self.size = size
        self.root = root
        milliseconds = Entry.milliseconds(at)
    }

    package var at: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// The lines that are signed, each with its newline.
    package var text: String {
        "\(origin)\n\(size)\n\(root.data.base64EncodedString())\ntime \(Self.time(milliseconds))\n"
    }

    /// Reads exactly what ``text`` writes.
    package init(text: String) throws(Malformed) {
        let lines = text.components(separatedBy: "\n")
        guard lines.count == 5, lines[4].isEmpty else { throw .layout }
        guard let size = Int(lines[1]) else { throw .size }
        guard let bytes = Data(base64Encoded: lines[2]), let root = Hash(bytes) else { throw .root }
        guard lines[3].hasPrefix("time "), let at = try? Self.form.parse(String(lines[3].dropFirst(5))) else {
            throw .time
        }
        try self.init(origin: lines[0], size: size, root: root, at: at)
        guard self.text.utf8.elementsEqual(text.utf8) else { throw .layout }
    }

    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 255
            && name.unicodeScalars.allSatisfy { $0.value > 32 && $0 != "+" && !$0.properties.isWhitespace }
    }

    private static let form = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// Half a millisecond is added because the style cuts off what it does not show.
    private static func time(_ milliseconds: Int64) -> String {
        form.format(Date(timeIntervalSince1970: (Double(milliseconds) + 0.5) / 1000))
    }
}

extension Checkpoint {
    /// Whether this log begins with all that an earlier checkpoint of it signed.
    package func follows(_ earlier: Checkpoint, by proof: ConsistencyProof) -> Bool {
        origin == earlier.origin && proof.earlier == earlier.size && proof.later == size
            && proof.holds(from: earlier.root, to: root)
    }

    /// Whether these bytes are the entry that the proof names, in the log that this checkpoint signs.
    package func includes(_ bytes: Data, by proof: InclusionProof) -> Bool {
        proof.size == size && proof.holds(leaf: .leaf(bytes), root: root)
    }
}
