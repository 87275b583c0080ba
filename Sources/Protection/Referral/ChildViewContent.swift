package import Policy
import Store

/// What a child wants, in their own words, and who was with them when they were found.
package struct ChildViewContent: FileContent, Equatable {
    package static let compartment = Compartment.family
    package static let kind = "child-view"

    package let view: String?
    /// `nobody`, `trusted`, `doubtful`, `unknown`. Nobody named in the account speaks for the child.
    package let accompanied: String?

    package init(view: String?, accompanied: String?) {
        self.view = view
        self.accompanied = accompanied
    }
}
