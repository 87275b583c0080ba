/// One thing wrong with a pack: where, and why, in words its author can act on.
package struct PackFault: Sendable, Hashable, CustomStringConvertible {
    package let file: String
    /// Counted from 1; 0 where no single line is to blame, as when a file is missing.
    package let line: Int
    package let reason: String

    package init(file: String, line: Int, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    package var description: String { line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)" }
}

/// A pack that cannot be used, with everything wrong with it at once.
package struct PackRejected: Error, Sendable, Equatable, CustomStringConvertible {
    package let faults: [PackFault]

    package init(faults: [PackFault]) { self.faults = faults }

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
