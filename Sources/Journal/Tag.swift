package import Foundation
package import Lexicon

/// Sixteen bytes that stand for one thing in the journal and say nothing of it.
///
/// Who or what a tag stands for is kept elsewhere and destroyed at erasure; the journal then still shows that someone
/// was read, and by whom, but no longer who.
package struct Tag<Tagged>: Hashable, Sendable {
    private let words: (UInt64, UInt64)

    /// Takes exactly 16 bytes; any other number is nil.
    package init?(_ bytes: some ContiguousBytes) {
        let words = bytes.withUnsafeBytes { room in
            room.count == 16 ? room.loadUnaligned(as: (UInt64, UInt64).self) : nil
        }
        guard let words else { return nil }
        self.words = words
    }

    package var data: Data { withUnsafeBytes { Data($0) } }

    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        Swift.withUnsafeBytes(of: words) { body($0) }
    }

    package static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

extension Tag: Comparable {
    /// In the order of the bytes, so that a list of tags tells nothing by its order.
    package static func < (left: Self, right: Self) -> Bool {
        (left.words.0.bigEndian, left.words.1.bigEndian) < (right.words.0.bigEndian, right.words.1.bigEndian)
    }
}

/// Stands for a person.
package typealias SubjectTag = Tag<Person>

/// Stands for a row of a table.
package typealias RowTag = Tag<RowChange>

extension SubjectTag {
    /// Stands for everybody whose file was there: an entry that counts them all cannot list each.
    ///
    /// It is the same in every journal, and no person's: theirs are random.
    package static let everybody = {
        guard let tag = SubjectTag(Data("everybody's file".utf8)) else { preconditionFailure("16 bytes make a tag") }
        return tag
    }()
}
