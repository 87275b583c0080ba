package import Web

extension Release.Impossible: StepRefusal {
    package var problem: Problem { Problem("release", text) }
}

extension ReleaseWork.Fault: StepRefusal {
    package var problem: Problem { Problem("release", text) }
}

extension PopulationEstimate.Impossible: StepRefusal {
    package var problem: Problem { Problem(self == .warningNotRead ? "warned" : "estimate", text) }
}

extension EstimateWork.Fault: StepRefusal {
    package var problem: Problem { Problem("estimate", text) }
}

extension RoundImpossible: StepRefusal {
    package var problem: Problem { Problem("round", text) }
}

extension RoundFault: StepRefusal {
    package var problem: Problem { Problem("file", text) }
}
