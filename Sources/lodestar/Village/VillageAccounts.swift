/// What was done to the village's people, and the help that they want: enough kinds for those who count.
///
/// Three in four were made to work, as in the village's harbour; the rest is spread over what else the Act names.
enum VillageAccounts {
    static func acts(_ number: Int) -> [String] {
        let kinds = [
            ["forced-labour"], ["forced-labour", "traffic"], ["forced-labour"], ["paid-sex", "traffic"],
            ["forced-labour"], ["underpaid-labour"], ["forced-labour"], ["crime", "traffic"], ["forced-labour"],
            ["forced-labour", "paid-sex"], ["slavery"], ["forced-labour"], ["crime"], ["traffic"],
        ]
        return kinds[number % kinds.count]
    }

    static func means(_ number: Int) -> [String] {
        let kinds = [
            ["documents-withheld"], ["documents-withheld", "debt-bondage"], ["fraud"], [], ["debt-bondage"],
            ["documents-withheld", "surveillance"], ["helplessness"], ["intimidation", "confinement"],
            ["documents-withheld"], ["fraud", "concealment"], ["force", "drugs"],
        ]
        return kinds[number % kinds.count]
    }

    static func help(_ number: Int) -> [String] {
        let kinds = [
            ["placement", "interpreting"], ["placement", "interpreting"], ["legal"], ["placement", "medical"],
            ["interpreting", "money"], ["counselling", "placement"], [], ["training"],
        ]
        return kinds[number % kinds.count]
    }
}
