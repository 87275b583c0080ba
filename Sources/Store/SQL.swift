package import Foundation
package import Lexicon

/// A statement whose every interpolated value is bound, never spliced.
package struct SQL: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// What a column can hold; both drivers keep these five and nothing else.
    package enum Value: Sendable, Equatable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case blob(Data)
    }

    package private(set) var text: String
    package private(set) var values: [Value]

    package init(stringLiteral value: String) {
        text = value
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    package init(_ text: String, values: [Value]) {
        self.text = text
        self.values = values
    }

    /// Joins statements, for conditions that are built up.
    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(left.text + right.text, values: left.values + right.values)
    }

    package struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}
        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: Value) {
            text += "?"
            values.append(value)
        }

        package mutating func appendInterpolation(_ value: (any Bindable)?) {
            appendInterpolation(value?.bound ?? .null)
        }

        /// `IN (…)`: a list of bound values; an empty list matches nothing.
        package mutating func appendInterpolation(list: some Sequence<any Bindable>) {
            let bound = list.map(\.bound)
            text += bound.isEmpty ? "NULL" : Array(repeating: "?", count: bound.count).joined(separator: ", ")
            values += bound
        }

        package mutating func appendInterpolation(_ fragment: SQL) {
            text += fragment.text
            values += fragment.values
        }
    }
}

/// Something that a column can hold.
package protocol Bindable: Sendable { var bound: SQL.Value { get } }

extension String: Bindable {
    /// A text ends at U+0000 in SQLite and may not hold one in PostgreSQL; what came with one is kept with U+FFFD.
    package var bound: SQL.Value {
        .text(utf8.contains(0) ? replacing("\u{0}", with: "\u{FFFD}") : self)
    }
}
extension Int: Bindable { package var bound: SQL.Value { .integer(Int64(self)) } }
extension Int64: Bindable { package var bound: SQL.Value { .integer(self) } }
extension Double: Bindable { package var bound: SQL.Value { .real(self) } }
extension Bool: Bindable { package var bound: SQL.Value { .integer(self ? 1 : 0) } }
extension Data: Bindable { package var bound: SQL.Value { .blob(self) } }
/// Milliseconds since 1970, so that order and equality are those of integers on both drivers.
extension Date: Bindable {
    package var bound: SQL.Value { .integer(Int64((timeIntervalSince1970 * 1_000).rounded())) }
}
extension Identifier: Bindable { package var bound: SQL.Value { .text(description) } }
extension SQL.Value: Bindable { package var bound: SQL.Value { self } }
extension Bindable where Self: RawRepresentable, RawValue == String {
    package var bound: SQL.Value { .text(rawValue) }
}
