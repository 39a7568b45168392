/// A pattern compiled for Thompson's simulation: all ways through it are followed at once, so that the time of a
/// match is
/// at most the length of the text times that of the program.
struct RegexProgram {
    enum Assertion {
        case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
    }

    enum Instruction {
        case scalar(ScalarSet)
        case assertion(Assertion)
        case split(Int, Int)
        case jump(Int)
        case match
    }

    /// Counted repetition copies what it repeats, so that a short pattern can ask for a very long program.
    static let maximumLength = 10_000

    private(set) var instructions: [Instruction] = []

    /// - Throws: an argument error for text that is not a pattern of RE2's syntax, or asks for too long a program.
    init(_ pattern: String) throws(FunctionError) {
        var parser = RegexParser(pattern)
        let tree = try parser.parse()
        try compile(tree)
        try emit(.match)
    }

    private mutating func emit(_ instruction: Instruction) throws(FunctionError) {
        guard instructions.count < Self.maximumLength else {
            throw .invalid("the pattern is too long once its repetitions are written out")
        }
        instructions.append(instruction)
    }

    private mutating func compile(_ tree: RegexTree) throws(FunctionError) {
        switch tree {
        case .scalars(let set): try emit(.scalar(set))
        case .assertion(let assertion): try emit(.assertion(assertion))
        case .sequence(let parts): for part in parts { try compile(part) }
        case .alternatives(let parts): try compile(alternatives: parts)
        case .repeated(let part, let minimum, let maximum):
            for _ in 0..<minimum { try compile(part) }
            if let maximum {
                try compile(part, atMost: maximum - minimum)
            } else {
                try compile(loop: part)
            }
        }
    }

    private mutating func compile(alternatives parts: [RegexTree]) throws(FunctionError) {
        var ends: [Int] = []
        for (index, part) in parts.enumerated() {
            guard index < parts.count - 1 else {
                try compile(part)
                break
            }
            let split = instructions.count
            try emit(.split(split + 1, 0))
            try compile(part)
            ends.append(instructions.count)
            try emit(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        for end in ends { instructions[end] = .jump(instructions.count) }
    }

    private mutating func compile(_ part: RegexTree, atMost count: Int) throws(FunctionError) {
        var splits: [Int] = []
        for _ in 0..<count {
            splits.append(instructions.count)
            try emit(.split(instructions.count + 1, 0))
            try compile(part)
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }

    private mutating func compile(loop part: RegexTree) throws(FunctionError) {
        let split = instructions.count
        try emit(.split(split + 1, 0))
        try compile(part)
        try emit(.jump(split))
        instructions[split] = .split(split + 1, instructions.count)
    }
}
