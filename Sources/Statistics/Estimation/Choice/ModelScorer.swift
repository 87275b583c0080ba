import Foundation

/// A model's fit as models are compared by.
struct ModelScore: Sendable, Equatable {
    /// The model's bits in its lattice.
    let model: UInt64
    let status: Estimability
    let parameters: Int
    let deviance: Double
    let aic: Double
    let bic: Double
    let estimate: Double

    /// By BIC, and by the model itself where two are alike: an order that does not depend on who found which first.
    static func comesBefore(_ first: ModelScore, _ second: ModelScore) -> Bool {
        first.bic != second.bic ? first.bic < second.bic : first.model < second.model
    }
}

/// Fits model after model of one lattice to one table, allocating nothing while the fits come to rest.
struct ModelScorer: Sendable {
    let lattice: ModelLattice
    private var workspace: FitWorkspace
    private var terms: [UInt32] = []
    private var logPeople = 0.0
    /// Twice the log-likelihood of a perfect fit: no model has more.
    private var perfect = 0.0

    /// - Parameter replicates: whether lists may come out empty, and are then left out.
    init(lattice: ModelLattice, replicates: Bool = false) {
        self.lattice = lattice
        workspace = FitWorkspace(lists: lattice.lists)
        workspace.leavesOutEmptyLists = replicates
        terms.reserveCapacity(lattice.terms.count)
    }

    /// - Parameter counts: as many as there are histories, each of them once; what is not named counts nobody.
    mutating func load(histories: [UInt32], counts: [Int]) {
        workspace.load(histories: histories, counts: counts)
        (logPeople, perfect) = (log(Double(workspace.observed)), 0)
        for count in counts where count > 0 {
            let people = Double(count)
            perfect += 2 * (people * log(people) - people - lgamma(people + 1))
        }
    }

    /// The pairs of lists that share somebody.
    var sharing: UInt64 {
        (0..<lattice.pairCount).reduce(0) { bits, pair in
            workspace.people(onAll: lattice.terms[pair]) > 0 ? bits | 1 << UInt64(pair) : bits
        }
    }

    /// A bound that no BIC of a model with so many parameters lies under: that of a perfect fit.
    func leastBIC(parameters: Int) -> Double { Double(parameters) * logPeople - perfect }

    mutating func score(_ model: UInt64) -> ModelScore {
        terms.removeAll(keepingCapacity: true)
        var left = model
        while left != 0 {
            terms.append(lattice.terms[left.trailingZeroBitCount])
            left &= left - 1
        }
        let status = workspace.fit(terms)
        let parameters = 1 + lattice.lists + terms.count
        guard status == .admissible else {
            return ModelScore(
                model: model, status: status, parameters: parameters, deviance: .nan, aic: .nan, bic: .infinity,
                estimate: .nan)
        }
        let deviance = workspace.deviance
        return ModelScore(
            model: model, status: status, parameters: parameters, deviance: deviance,
            aic: deviance - perfect + 2 * Double(parameters), bic: deviance - perfect + logPeople * Double(parameters),
            estimate: workspace.estimate)
    }
}
