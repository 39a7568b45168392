import Publish
import Testing

@Suite struct SecretMaskTests {
    @Test(
        arguments: [
            ("fatal: https://me:s3cret@host/x.git refused", "fatal: https://***@host/x.git refused"),
            ("https://ghp_token@github.com/a", "https://***@github.com/a"),
            ("HTTPS://u:p@ss@host/", "HTTPS://***@host/"),
            ("ssh://git@host/a", "ssh://git@host/a"),
            ("ssh://git:pw@host/a", "ssh://***@host/a"),
            ("git@host:a/b.git", "git@host:a/b.git"),
            ("see https://host/a@b and x@y", "see https://host/a@b and x@y"),
            ("://", "://"), ("http://", "http://"), ("", ""), ("答え https://答:え@ホスト/", "答え https://***@ホスト/"),
        ])
    func hidesCredentialsAndNothingElse(text: String, masked: String) {
        #expect(SecretMask.masked(text) == masked)
    }
}
