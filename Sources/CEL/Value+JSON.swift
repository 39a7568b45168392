extension Value {
    /// The value as JSON text (RFC 8259) on one line, without blanks.
    ///
    /// Deterministic: members of objects are sorted. Numbers are written in full, also beyond 2^53; `NaN` and
    /// infinities
    /// are strings, as are bytes (base64), timestamps (RFC 3339), durations (`1.5s`) and types (their name). Keys
    /// become
    /// strings, so that `1` and `"1"` in one map give the same member twice. What is nested deeper than 500 levels is
    /// written `null`.
    public var jsonText: String {
        var writer = JSONWriter()
        writer.write(self, depth: 0)
        return writer.text
    }
}
