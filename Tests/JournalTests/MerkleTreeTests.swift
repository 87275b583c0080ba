import Foundation
import Journal
import Testing

@Suite struct `The growing edge of the log` {
    @Test func `has the root of the naive recursion at every size to 300`() throws {
        let all = leaves(300)
        var tree = MerkleTree()
        #expect(tree.root == naiveRoot([]))
        for size in 1...300 {
            tree.append(all[size - 1])
            #expect(tree.root == naiveRoot(all.prefix(size)))
            #expect(tree.size == size)
        }
    }

    @Test func `resumes from its peaks and from kept hashes as if it had never stopped`() throws {
        let kept = KeptHashes(leaves(300))
        var running = MerkleTree()
        for size in 0..<300 {
            var resumed = try #require(MerkleTree(size: size, peaks: running.peaks))
            var reread = try MerkleTree(size: size, reading: kept.read)
            #expect(reread == running)
            let leaf = kept.read(0, size..<size + 1)[0]
            resumed.append(leaf)
            reread.append(leaf)
            running.append(leaf)
            #expect(resumed == running && reread == running)
        }
    }

    @Test func `refuses peaks that cannot belong to its size`() {
        #expect(MerkleTree(size: 3, peaks: leaves(1)) == nil)
        #expect(MerkleTree(size: -1, peaks: []) == nil)
        #expect(MerkleTree(size: 0, peaks: leaves(1)) == nil)
    }

    @Test func `tells each subtree of 256 and of 65,536 leaves once, when its last leaf comes`() throws {
        let all = leaves(70_000)
        var tree = MerkleTree()
        var told: [Subtree] = []
        for (index, leaf) in all.enumerated() {
            let completed = tree.append(leaf)
            #expect(completed.allSatisfy { $0.leaves.upperBound == index + 1 })
            told += completed
        }
        #expect(told.filter { $0.level == 8 }.map(\.index) == Array(0..<273))
        #expect(told.filter { $0.level == 16 }.map(\.index) == [0])
        #expect(told.count == 274)
        for subtree in told where subtree.index.isMultiple(of: 91) {
            #expect(subtree.hash == naiveRoot(all[subtree.leaves]))
        }
    }

    @Test func `proves a long log from kept subtrees alone`() throws {
        let all = leaves(70_000)
        let kept = KeptHashes(all)
        #expect(try KeptTree.root(atSize: 70_000, reading: kept.read) == kept.tree.root)
        for index in [0, 255, 256, 65_535, 65_536, 69_999] {
            let proof = try InclusionProof(of: index, inSize: 70_000, reading: kept.read)
            #expect(proof.holds(leaf: all[index], root: kept.tree.root))
        }
        for earlier in [1, 255, 256, 257, 65_535, 65_536, 65_537, 69_999] {
            let proof = try ConsistencyProof(from: earlier, to: 70_000, reading: kept.read)
            #expect(proof.holds(from: naiveRoot(all.prefix(earlier)), to: kept.tree.root))
        }
    }

    @Test func `says what storage lacks`() {
        #expect(throws: MissingHashes(level: 0, indices: 4..<6)) {
            try KeptTree.root(atSize: 6) { _, indices in indices == 4..<6 ? [] : leaves(indices.count) }
        }
    }
}
