import Foundation
import Journal
import Testing

@Suite struct `A proof of inclusion` {
    static let all = leaves(64)
    static let kept = KeptHashes(all)
    static let roots = (0...64).map { naiveRoot(all.prefix($0)) }

    @Test(arguments: 1...64) func `holds for every entry, and for no other`(size: Int) throws {
        for index in 0..<size {
            let proof = try InclusionProof(of: index, inSize: size, reading: Self.kept.read)
            let (leaf, root) = (Self.all[index], Self.roots[size])
            #expect(proof.holds(leaf: leaf, root: root))
            for other in -1...size where other != index {
                #expect(!InclusionProof(index: other, size: size, path: proof.path).holds(leaf: leaf, root: root))
            }
            #expect(!proof.holds(leaf: Self.all[(index + 1) % 64], root: root))
            #expect(!InclusionProof(index: index, size: size, path: proof.path + [leaf]).holds(leaf: leaf, root: root))
            if !proof.path.isEmpty {
                let short = InclusionProof(index: index, size: size, path: proof.path.dropLast())
                #expect(!short.holds(leaf: leaf, root: root))
            }
        }
    }

    /// Every bit of every hash for the short logs, one bit of every hash for the long ones.
    @Test(arguments: 1...64) func `fails when one bit is flipped`(size: Int) throws {
        var seeded = Seeded(UInt64(size))
        for index in 0..<size {
            let proof = try InclusionProof(of: index, inSize: size, reading: Self.kept.read)
            let (leaf, root) = (Self.all[index], Self.roots[size])
            for bit in size <= 9 ? Array(0..<256) : [Int.random(in: 0..<256, using: &seeded)] {
                #expect(!proof.holds(leaf: leaf.flipping(bit: bit), root: root))
                #expect(!proof.holds(leaf: leaf, root: root.flipping(bit: bit)))
                for step in proof.path.indices {
                    var path = proof.path
                    path[step] = path[step].flipping(bit: bit)
                    #expect(!InclusionProof(index: index, size: size, path: path).holds(leaf: leaf, root: root))
                }
            }
        }
    }

    @Test func `does not pass a longer log off as a shorter one`() {
        let longer = InclusionProof(index: 0, size: 1, path: [Self.all[0]])
        #expect(!longer.holds(leaf: Self.all[1], root: Self.roots[2]))
    }

    @Test func `is told in a checkpoint's words`() throws {
        let bytes = Data("entry 5".utf8)
        let proof = try InclusionProof(of: 5, inSize: 40, reading: Self.kept.read)
        let checkpoint = try Checkpoint(origin: "lodestar.example", size: 40, root: Self.roots[40], at: .distantPast)
        #expect(checkpoint.includes(bytes, by: proof))
        #expect(!checkpoint.includes(Data("entry 6".utf8), by: proof))
        #expect(try JSONDecoder().decode(InclusionProof.self, from: JSONEncoder().encode(proof)) == proof)
    }
}

@Suite struct `A proof of consistency` {
    static let all = leaves(64)
    static let kept = KeptHashes(all)
    static let roots = (0...64).map { naiveRoot(all.prefix($0)) }

    @Test(arguments: 0...64) func `holds from every earlier size, and fails on any change`(later: Int) throws {
        var seeded = Seeded(UInt64(later) + 1000)
        for earlier in 0...later {
            let proof = try ConsistencyProof(from: earlier, to: later, reading: Self.kept.read)
            let (first, second) = (Self.roots[earlier], Self.roots[later])
            #expect(proof.holds(from: first, to: second))
            let bit = Int.random(in: 0..<256, using: &seeded)
            #expect(!proof.holds(from: first.flipping(bit: bit), to: second))
            #expect(!(earlier > 0 && proof.holds(from: first, to: second.flipping(bit: bit))))
            #expect(!changed(proof, path: proof.path + [first]).holds(from: first, to: second))
            for step in proof.path.indices {
                var path = proof.path
                path[step] = path[step].flipping(bit: bit)
                #expect(!changed(proof, path: path).holds(from: first, to: second))
            }
            if !proof.path.isEmpty {
                #expect(!changed(proof, path: proof.path.dropLast()).holds(from: first, to: second))
                #expect(!changed(proof, path: []).holds(from: first, to: second))
            }
        }
    }

    private func changed(_ proof: ConsistencyProof, path: some Sequence<Hash>) -> ConsistencyProof {
        ConsistencyProof(earlier: proof.earlier, later: proof.later, path: Array(path))
    }

    @Test func `does not hold from a longer log to a shorter one`() throws {
        let proof = try ConsistencyProof(from: 5, to: 9, reading: Self.kept.read)
        let backwards = ConsistencyProof(earlier: 9, later: 5, path: proof.path)
        #expect(!backwards.holds(from: Self.roots[9], to: Self.roots[5]))
    }

    @Test func `does not pass a longer log off as a shorter one`() {
        let pair = Hash.node(Self.all[2], Self.all[3])
        let longer = ConsistencyProof(earlier: 1, later: 2, path: [Self.all[1], pair])
        #expect(!longer.holds(from: Self.roots[1], to: Self.roots[4]))
        let overlong = ConsistencyProof(earlier: 3, later: 4, path: [Self.all[2], Self.all[3], Self.roots[2], pair])
        #expect(!overlong.holds(from: .node(pair, Self.roots[3]), to: .node(pair, Self.roots[4])))
        let root = Hash.node(pair, Self.roots[2])
        let before = ConsistencyProof(earlier: 2, later: 2, path: [pair])
        #expect(!before.holds(from: root, to: root))
    }

    @Test func `does not hold for a log whose history was rewritten`() throws {
        var rewritten = Self.all
        rewritten[3] = .leaf(Data("another".utf8))
        let other = KeptHashes(rewritten)
        for earlier in 4...63 {
            let proof = try ConsistencyProof(from: earlier, to: 64, reading: other.read)
            #expect(!proof.holds(from: Self.roots[earlier], to: other.tree.root))
        }
    }
}
