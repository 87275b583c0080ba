package import Foundation

/// A zip file whose contents are put in as they are: enough for an office document, and nothing to get wrong.
package struct StoredZip: Sendable {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// - Parameter name: ASCII, with slashes between folders.
    package mutating func add(_ name: String, _ content: some Collection<UInt8>) {
        let name = Array(name.utf8)
        var common: [UInt8] = []
        // Version 2.0, no flags, stored; 1 January 1980, so that equal contents make equal files.
        common.put(20, bytes: 2)
        common.put(0, bytes: 2)
        common.put(0, bytes: 2)
        common.put(0, bytes: 2)
        common.put(0x21, bytes: 2)
        common.put(CRC32.of(content), bytes: 4)
        common.put(UInt32(content.count), bytes: 4)
        common.put(UInt32(content.count), bytes: 4)
        common.put(UInt32(name.count), bytes: 2)
        common.put(0, bytes: 2)

        directory.put(0x0201_4B50, bytes: 4)
        directory.put(20, bytes: 2)
        directory += common
        // No remark, first disk, no attributes.
        directory += [UInt8](repeating: 0, count: 10)
        directory.put(UInt32(bytes.count), bytes: 4)
        directory += name

        bytes.put(0x0403_4B50, bytes: 4)
        bytes += common
        bytes += name
        bytes += content
        count += 1
    }

    package var data: Data {
        var all = bytes + directory
        all.put(0x0605_4B50, bytes: 4)
        all.put(0, bytes: 4)
        all.put(UInt32(count), bytes: 2)
        all.put(UInt32(count), bytes: 2)
        all.put(UInt32(directory.count), bytes: 4)
        all.put(UInt32(bytes.count), bytes: 4)
        all.put(0, bytes: 2)
        return Data(all)
    }
}

extension [UInt8] {
    /// The least byte first.
    fileprivate mutating func put(_ number: UInt32, bytes: Int) {
        for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * UInt32(index)))) }
    }
}
