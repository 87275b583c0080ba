import Foundation
import Lexicon
package import Policy
import Store

/// What was done for a child's sake before help was asked for, and what the child thinks of it.
package struct BestInterestsContent: FileContent, Equatable {
    package static let compartment = Compartment.services
    package static let kind = "best-interests"

    package let request: ServiceRequest.ID
    /// A best-interests determination was made.
    package let isDetermined: Bool
    /// A guardian stands by the child who is neither of the deciding body nor named in the account.
    package let hasGuardian: Bool
    /// In the child's own words. Nil where the child was not able to say.
    package let view: String?

    package init(request: ServiceRequest.ID, isDetermined: Bool, hasGuardian: Bool, view: String?) {
        self.request = request
        self.isDetermined = isDetermined
        self.hasGuardian = hasGuardian
        self.view = view
    }
}
