/// The whole choice of terms is made again in each replicate.
extension StepwiseWorkspace: CountEstimator {}
