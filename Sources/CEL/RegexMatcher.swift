/// Runs a program over a text. Each instruction is visited at most once for each code point.
struct RegexMatcher {
    private let program: [RegexProgram.Instruction]
    private let budget: Budget
    private var current: [Int] = []
    private var next: [Int] = []
    /// For each instruction, the last position at which it was reached.
    private var reached: [Int]
    private var work: [Int] = []

    init(_ program: RegexProgram, budget: Budget) {
        self.program = program.instructions
        self.budget = budget
        reached = [Int](repeating: -1, count: program.instructions.count)
    }

    /// Whether a part of the text matches.
    mutating func finds(in text: String) throws(FunctionError) -> Bool {
        var position = 0
        var previous: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        var scalar = scalars.next()
        while true {
            // A match may begin anywhere: the start is added at each position.
            if try follow(0, at: position, previous, scalar) { return true }
            guard let this = scalar else { return false }
            var cost = 4
            let following = scalars.next()
            swap(&current, &next)
            current.removeAll(keepingCapacity: true)
            for index in next {
                guard case .scalar(let set) = program[index] else { continue }
                // A class may have very many parts, and each is looked at.
                cost += set.cost
                guard set.contains(this) else { continue }
                if try follow(index + 1, at: position + 1, this, following) { return true }
            }
            try budget.spend(cost / 4)
            next.removeAll(keepingCapacity: true)
            previous = this
            scalar = following
            position += 1
        }
    }

    /// Adds what can be reached from an instruction without taking a code point; true at the end of the program.
    private mutating func follow(
        _ start: Int, at position: Int, _ previous: Unicode.Scalar?, _ following: Unicode.Scalar?
    ) throws(FunctionError) -> Bool {
        work.append(start)
        while let index = work.popLast() {
            guard reached[index] != position else { continue }
            reached[index] = position
            switch program[index] {
            case .match:
                work.removeAll()
                return true
            case .jump(let target): work.append(target)
            case .split(let first, let second):
                work.append(second)
                work.append(first)
            case .assertion(let assertion):
                if Self.holds(assertion, previous, following) { work.append(index + 1) }
            case .scalar: current.append(index)
            }
        }
        return false
    }

    private static func holds(
        _ assertion: RegexProgram.Assertion, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?
    ) -> Bool {
        switch assertion {
        case .textStart: previous == nil
        case .textEnd: next == nil
        case .lineStart: previous == nil || previous == "\n"
        case .lineEnd: next == nil || next == "\n"
        case .wordBoundary: isWord(previous) != isWord(next)
        case .noWordBoundary: isWord(previous) == isWord(next)
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map(ScalarSet.word.contains) ?? false
    }
}
