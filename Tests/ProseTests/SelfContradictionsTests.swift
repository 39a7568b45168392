import Prose
import Testing

@Suite struct SelfContradictionsTests {
    @Test func findsTheExampleThatDenies() throws {
        let found = SelfContradictions.find(
            in: [
                "ドメイン名に制限はございません。例えば、中国リージョンにあるwebサーバ向けに、.cnドメイン用のSSL証明書も発行できるできます。",
                "ただし、漢字ドメインの証明書発行は対応しております。（対応しない例：ドメイン.com）",
            ], locale: "ja")
        let only = try #require(found.first)
        #expect(found.count == 1)
        #expect(only.kind == .exampleDenies)
        #expect(only.second.block == 1)
        #expect(only.second.words == "対応しない例：ドメイン.com")
    }

    @Test(arguments: [
        ("en", ["Kanji domains are supported (example not supported: a.com)."], SelfContradiction.Kind.exampleDenies),
        ("zh-CN", ["中文域名支持签发（不支持的例子：域名.com）。"], .exampleDenies),
        ("ja", ["DVは対応しております。", "ただし、DVは対応しておりません。"], .oppositePolarity),
        (
            "en", ["Wildcard certificates can be exported.", "Wildcard certificates cannot be exported."],
            .oppositePolarity
        ),
        ("zh-CN", ["通配符证书支持导出。", "通配符证书不支持导出。"], .oppositePolarity),
        ("ja", ["証明書の発行は5営業日です。", "証明書の発行は3営業日です。"], .differentNumbers),
        ("en", ["Issuance of a certificate takes 5 days. Issuance of a certificate takes 3 days."], .differentNumbers),
    ]) func findsWhatContradictsItself(locale: String, blocks: [String], kind: SelfContradiction.Kind) {
        #expect(SelfContradictions.find(in: blocks, locale: locale).map(\.kind) == [kind])
    }

    @Test(arguments: [
        ("ja", ["OVは対応しております。", "DVは対応しておりません。"]), ("ja", ["ほとんどのドメインに対応しております。（対応しない例：ドメイン.com）"]),
        ("ja", ["漢字ドメインは対応しております。（対応する例：ドメイン.com）"]), ("ja", ["これは対応しています。これは対応していません。"]),
        ("ja", ["通常5～7営業日予定ですが、順調であれば3営業日で発行できたことがわかりました。"]),
        ("en", ["It is supported.", "It is not supported."]), ("en", ["Wait 5 seconds.", "Wait 10 seconds."]),
        ("en", ["OV takes 5 days to issue.", "EV takes 3 days to issue."]), ("de", ["Das geht.", "Das geht nicht."]),
        ("en", ["Issuance takes 2 weeks in this case.", "Issuance takes 14 days in this case."]),
    ]) func leavesConsistentTextAlone(locale: String, blocks: [String]) {
        #expect(SelfContradictions.find(in: blocks, locale: locale) == [])
    }
}
