extension RoutingCheck {
    /// Loads the questionnaire, the cases and the expected paths from files, and compares. `.gz` files are unpacked.
    package static func report(
        questionnaireFile: String, casesFile: String, pathsFile: String
    ) throws -> Report {
        let questionnaire = try Questionnaire.load(
            yaml: PackedFile.text(of: questionnaireFile), file: questionnaireFile)
        return try run(
            questionnaire: questionnaire, casesCSV: PackedFile.text(of: casesFile),
            paths: PackedFile.data(of: pathsFile))
    }
}
