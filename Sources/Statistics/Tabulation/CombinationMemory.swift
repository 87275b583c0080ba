// All of the search's raw memory. A node's rows are parts of columns that its parent holds, and arrays cannot lend
// their parts without copying them. Every access is checked all the same, which takes about a sixth of the search's
// time.

/// A part of memory that somebody else holds for as long as this is used.
struct Borrowed<Element: BitwiseCopyable> {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ base: UnsafeMutablePointer<Element>, count: Int) {
        self.base = base
        self.count = count
    }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(index >= 0 && index < count, "outside of what was lent")
            return base[index]
        }
        @inline(__always) nonmutating set {
            precondition(index >= 0 && index < count, "outside of what was lent")
            base[index] = newValue
        }
    }

    /// The same without its first elements.
    static func + (memory: Borrowed, skipped: Int) -> Borrowed {
        precondition(skipped >= 0 && skipped <= memory.count, "outside of what was lent")
        return Borrowed(memory.base + skipped, count: memory.count - skipped)
    }

    func fill(_ value: Element, count: Int) {
        precondition(count >= 0 && count <= self.count, "outside of what was lent")
        base.update(repeating: value, count: count)
    }

    /// Several elements at once, from one on.
    @inline(__always)
    func load<Several: BitwiseCopyable>(from index: Int, as: Several.Type) -> Several {
        let size = MemoryLayout<Several>.size / MemoryLayout<Element>.size
        precondition(index >= 0 && index <= count - size, "outside of what was lent")
        return UnsafeRawPointer(base + index).loadUnaligned(as: Several.self)
    }

    /// The first elements in an array of their own.
    func copied(_ count: Int) -> [Element] {
        precondition(count >= 0 && count <= self.count, "outside of what was lent")
        return Array(UnsafeBufferPointer(start: base, count: count))
    }
}

extension UnsafeBufferPointer where Element: BitwiseCopyable {
    /// To read only; none where nothing is there.
    var borrowed: Borrowed<Element>? {
        baseAddress.map { Borrowed(UnsafeMutablePointer(mutating: $0), count: count) }
    }
}

/// Memory that grows and is used again.
final class Scratch<Element: BitwiseCopyable> {
    private(set) var start: Borrowed<Element>
    private var base: UnsafeMutablePointer<Element>

    init() {
        base = .allocate(capacity: 1)
        start = Borrowed(base, count: 0)
    }

    deinit { base.deallocate() }

    /// Room for so many; what was there is lost.
    func reserve(_ count: Int) {
        guard count > start.count else { return }
        base.deallocate()
        base = .allocate(capacity: count)
        start = Borrowed(base, count: count)
    }
}
