/// Where a file of names cannot be read, and why.
public struct NamesFormatFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
}
