@testable import Matching

/// Invented people, written twice by clerks who slip: a table pair of which the truth is known.
enum VillageTables {
    private static let given = [
        "amara", "bilal", "chen", "dewi", "elif", "farid", "grace", "hana", "imran", "joseph", "kamala", "lin", "maria",
        "nadia", "omar", "petra", "quynh", "rosa", "samir", "tuan", "uma", "viktor", "wen", "ximena", "yusuf", "zara",
    ]
    private static let family = [
        "abara", "bautista", "castro", "diallo", "eriksen", "fernando", "garcia", "hussain", "ivanova", "jimenez",
        "kowalski", "lestari", "mendoza", "nguyen", "okafor", "pereira", "qureshi", "ramos", "santoso", "tanaka",
        "underwood", "vargas", "wijaya", "xavier", "yilmaz", "zhang",
    ]
    private static let towns = [
        "north port", "old bridge", "lakeside", "hill farm", "mill town", "west quay", "salt bay",
    ]

    struct Person {
        var cells: [String]

        static let heading = "id,given_name,surname,date_of_birth,town,phone"

        func row(_ identifier: String) -> String { ([identifier] + cells).joined(separator: ",") }
    }

    static func person(_ random: inout SmallRandom) -> Person {
        let year = 1950 + Int(random.next(upperBound: UInt64(55)))
        let month = 1 + Int(random.next(upperBound: UInt64(12)))
        let day = 1 + Int(random.next(upperBound: UInt64(28)))
        let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return Person(cells: [
            // Names of two parts keep chance agreement as rare as it is among real people.
            given[Int(random.next(upperBound: UInt64(given.count)))] + pad(Int(random.next(upperBound: UInt64(30)))),
            family[Int(random.next(upperBound: UInt64(family.count)))] + pad(Int(random.next(upperBound: UInt64(30)))),
            "\(year)-\(pad(month))-\(pad(day))", towns[Int(random.next(upperBound: UInt64(towns.count)))],
            "09\(10_000_000 + Int(random.next(upperBound: UInt64(89_999_999))))",
        ])
    }

    /// The same person as another clerk writes it: each cell left out or spoilt with some chance.
    static func slipped(_ person: Person, _ random: inout SmallRandom, spoilt: UInt64 = 20) -> Person {
        var cells = person.cells
        for place in cells.indices {
            let chance = random.next(upperBound: UInt64(100))
            if chance < spoilt / 2 {
                cells[place] = ""
            } else if chance < spoilt, place != 2 {
                var letters = Array(cells[place])
                let at = Int(random.next(upperBound: UInt64(letters.count)))
                letters[at] = place == 4 ? "7" : "q"
                cells[place] = String(letters)
            } else if chance < spoilt, place == 2 {
                cells[place] = String(cells[place].prefix(8)) + "17"
            }
        }
        return Person(cells: cells)
    }

    struct Registers {
        var left: [String] = []
        var right: [String] = []
        var truth: Set<[String]> = []

        var leftTable: PeopleTable { table(left) }
        var rightTable: PeopleTable { table(right) }

        func table(_ rows: [String]) -> PeopleTable {
            // The rows are our own; that they can be read is what is tested elsewhere.
            guard let table = try? PeopleTable(csv: Array(([Person.heading] + rows).joined(separator: "\n").utf8))
            else {
                preconditionFailure("the village's own table must be readable")
            }
            return table
        }
    }

    /// Two tables that share some of their people.
    static func registers(_ count: Int, shared: Int, seed: UInt64, spoilt: UInt64 = 20) -> Registers {
        var random = SmallRandom(state: seed)
        var registers = Registers()
        for number in 0..<count {
            let person = person(&random)
            registers.left.append(person.row("a\(number)"))
            let other = number < shared ? slipped(person, &random, spoilt: spoilt) : Self.person(&random)
            registers.right.append(other.row("b\(number)"))
            if number < shared { registers.truth.insert(["a\(number)", "b\(number)"]) }
        }
        registers.right.shuffle(using: &random)
        return registers
    }

    /// One table in which some people are written up to four times.
    static func register(_ people: Int, seed: UInt64) -> Registers {
        var random = SmallRandom(state: seed)
        var registers = Registers()
        for number in 0..<people {
            let person = person(&random)
            let copies = number % 4
            var names = ["p\(number)-0"]
            registers.left.append(person.row(names[0]))
            for copy in 0..<copies where number % 3 == 0 {
                let name = "p\(number)-\(copy + 1)"
                registers.left.append(slipped(person, &random).row(name))
                for other in names { registers.truth.insert([other, name].sorted()) }
                names.append(name)
            }
        }
        registers.left.shuffle(using: &random)
        return registers
    }

    static func score(_ pairs: [LinkedPair], _ truth: Set<[String]>, ordered: Bool) -> (
        precision: Double, recall: Double
    ) {
        let found = Set(pairs.map { ordered ? [$0.left, $0.right] : [$0.left, $0.right].sorted() })
        let right = Double(found.intersection(truth).count)
        return (right / Double(max(found.count, 1)), right / Double(truth.count))
    }
}
