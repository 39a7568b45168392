import Diagnostics
import JSON
import Publish

/// What `kotae publish --format json` says to programs.
enum PublishJSON {
    /// One object and a line end: the findings of the build, the plan, and what was done.
    ///
    /// - Parameter result: Nil where nothing was done.
    static func bytes(_ plan: PublishPlan, _ findings: [Finding], result: PublishReport?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("target", plan.target.name)
            json.member("destination", plan.target.destination)
            json.key("build")
            json.raw(JSONReport.bytes(of: findings).dropLast())
            json.key("plan")
            append(plan, &json)
            guard let result else { return }
            json.key("result")
            append(result, &json)
        }
        return json.bytes + [0x0A]
    }

    private static func append(_ plan: PublishPlan, _ json: inout JSONWriter) {
        json.object { json in
            json.member("upToDate", plan.isUpToDate)
            json.member("bytesToSend", plan.bytesToSend)
            json.member("unchanged", plan.unchanged)
            json.member("filesOfOthers", plan.foreign)
            json.member("replacesFilesOfOthers", texts: plan.replaced)
            json.member("notSent", texts: plan.notSent)
            json.key("pages")
            json.array { json in
                for pages in plan.pages {
                    json.object { json in
                        json.member("locale", ifPresent: pages.locale)
                        json.member("new", texts: pages.new)
                        json.member("changed", texts: pages.changed)
                        json.member("gone", texts: pages.gone)
                    }
                }
            }
            json.key("files")
            json.array { json in
                for file in plan.files {
                    json.object { json in
                        json.member("path", file.path)
                        json.member("change", file.change.rawValue)
                        json.member("bytes", file.size)
                    }
                }
            }
        }
    }

    private static func append(_ report: PublishReport, _ json: inout JSONWriter) {
        json.object { json in
            json.member("sent", report.sent)
            json.member("bytes", report.bytes)
            json.member("deleted", report.deleted)
            json.member("unchanged", report.unchanged)
            json.member("release", report.release)
            json.member("verification", report.verification)
        }
    }
}
