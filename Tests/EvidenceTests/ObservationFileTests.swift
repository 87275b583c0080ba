import Evidence
import Statistics
import Store
import Testing

@Suite struct `A file of observations` {
    @Test func `is known to the whole by its table`() {
        #expect(EvidencePillar.tables.map(\.name).contains("observation_file"))
    }

    @Test func `tells none, unknown and not asked apart`() {
        let observation = Observation(["means": .none, "sex": .unknown, "citizenship": .codes(["VN", "ID", "VN"])])
        #expect(observation["means"] == Observation.Recorded.none)
        #expect(observation["sex"] == .unknown)
        #expect(observation["citizenship"]?.codes == ["ID", "VN"])
        #expect(observation["age"] == nil)
    }
}
