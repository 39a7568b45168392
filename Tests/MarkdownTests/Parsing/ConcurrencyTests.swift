import Markdown
import Testing

@Suite struct ConcurrencyTests {
    @Test func parsesOnFourThreadsEqualSerialOnes() async {
        let text =
            "~~a~~ https://a.com/x）と **終わり。**次 |x|\n\n|a|~~b~~|\n|-|-|\n|www.b.com|x@y.jp|\n\n- [x] *c* "
            + "[^1]\n\n[^1]: d\n"
        let expected = Sample.parse(text).tree
        let wrong = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    (0..<500).count { _ in
                        let tree = Sample.parse(text).tree
                        return tree.nodes != expected.nodes || tree.text != expected.text
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }
}
