package import Policy
import Store

/// Why someone needs a professional beside them when they are interviewed. Nil where nobody has looked yet.
package struct InterviewContent: FileContent, Equatable {
    package static let compartment = Compartment.account
    package static let kind = "interview"

    /// Too upset to be questioned.
    package let distressed: Bool?
    /// Unable to state everything because of a mental or intellectual impairment.
    package let mentalImpairment: Bool?
    /// Another reason that the officer has found.
    package let professionalNeeded: Bool?

    package init(distressed: Bool?, mentalImpairment: Bool?, professionalNeeded: Bool?) {
        self.distressed = distressed
        self.mentalImpairment = mentalImpairment
        self.professionalNeeded = professionalNeeded
    }
}
