package import Store

extension Stored {
    /// Whether the form was made from this state of the record; else someone changed it meanwhile.
    package func isVersion(_ fields: Fields) throws(NotCommitted) {
        guard fields["version"] == String(version) else { throw .changedMeanwhile(table: Self.table.name) }
    }
}
