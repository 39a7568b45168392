import Diagnostics
import Foundation
import Publish
import Testing

@Suite struct TargetReadingTests {
    @Test func readsEachType() {
        #expect(TestPublish.read(["type": "folder", "path": "/srv/kb/"]).target?.destination == "/srv/kb")
        #expect(
            TestPublish.read(["type": "git", "repository": "git@h:a/b.git"]).target?.destination
                == "git@h:a/b.git, branch gh-pages")
        #expect(
            TestPublish.read(["type": "rsync", "destination": "kb@h:/srv/www/"]).target?.destination == "kb@h:/srv/www")
        #expect(TestPublish.read(["type": "rclone", "remote": "oss:b/docs/"]).target?.destination == "oss:b/docs")
        #expect(TestPublish.read(["type": "rclone", "remote": "oss:"]).target?.destination == "oss:")
    }

    @Test func saysWhichTargetsCanBeRolledBack() {
        #expect(TestPublish.read(["type": "folder", "path": "/srv/kb"]).target?.canRollBack == true)
        #expect(TestPublish.read(["type": "rclone", "remote": "oss:b"]).target?.canRollBack == false)
    }

    private static let mistakes: [(settings: String, summary: String)] = [
        ("typ=git", "publish target “test” has no “type”"),
        ("type=gti", "“gti” is no type of publish target"),
        ("type=git", "publish target “test” has no “repository”"),
        ("type=git; repository=r; brnch=x", "“brnch” is no key of a publish target of type git"),
        ("type=git; repository=r; branch=a..b", "“a..b” cannot be a branch"),
        ("type=git; repository=r; branch=-x", "“-x” cannot be a branch"),
        ("type=git; repository=r; history=keep", "“history: keep” is not known"),
        ("type=git; repository=--upload-pack=x", "“repository” begins with a hyphen or holds control characters"),
        ("type=git; repository=https://u:p@h/r", "“repository” of target “test” holds a credential"),
        ("type=folder; path=/", "“path: /” cannot be a link"),
        ("type=folder; path=/srv/..", "“path: /srv/..” cannot be a link"),
        ("type=folder; path=/a; keep=1", "“keep: 1” is not a number from 2 to 1000"),
        ("type=folder; path=/a; path=/b", "“path” is given twice"),
        ("type=rsync; destination=host:", "“host:” names no folder"),
        ("type=rsync; destination=-e sh", "“destination” begins with a hyphen or holds control characters"),
        ("type=rclone; remote=bucket", "“bucket” names no remote of rclone"),
        ("type=rclone; remote=:s3,secret_access_key=x:b", "“remote” of target “test” holds a credential"),
        ("type=rclone; remote=:webdav,url=x,pass=y:b", "“remote” of target “test” holds a credential"),
    ]

    @Test(arguments: mistakes)
    func reportsWhatIsWrong(settings: String, summary: String) {
        let values = settings.split(separator: ";").map { pair -> (String, String) in
            let mark = pair.firstIndex(of: "=") ?? pair.endIndex
            return (String(pair[..<mark]).trimmingCharacters(in: .whitespaces), String(pair[mark...].dropFirst()))
        }
        let read = TestPublish.read(values)
        #expect(read.target == nil)
        #expect(read.findings.map { $0.summary } == [summary])
    }

    @Test func asksWhetherANearKeyWasMeant() throws {
        let finding = try #require(TestPublish.read(["type": "git", "repository": "r", "brnch": "x"]).findings.first)
        #expect(finding.fix == "Did you mean “branch”? Keys are type, repository, branch, history.")
        #expect(finding.place.description == "site.yaml:4:3")
    }

    @Test func neverRepeatsAPassword() {
        let findings =
            TestPublish.read(["type": "gitt", "repository": "https://u:hunter2@h/r"]).findings
            + TestPublish.read(["type": "git", "repository": "https://u:hunter2@h/r"]).findings
        #expect(!findings.contains { $0.summary.contains("hunter2") || $0.fix.contains("hunter2") })
    }
}
