import CEL
import Foundation

/// The standard environment with the machine's time zones, as a command would set it up.
func testEnvironment() -> Environment {
    var environment = Environment.standard
    environment.zoneOffset = { name, seconds in
        TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
    return environment
}

/// Parses and evaluates.
func evaluate(
    _ source: String, _ variables: [String: Value] = [:], in environment: Environment = .standard
) throws -> Value {
    try environment.evaluate(Expression(parsing: source), with: Variables(variables))
}

/// The error of an expression that parses; nil if it has a value.
func evaluationError(
    _ source: String, _ variables: [String: Value] = [:], in environment: Environment = .standard
) throws -> EvaluationError? {
    let expression = try CEL.Expression(parsing: source)
    do {
        _ = try environment.evaluate(expression, with: Variables(variables))
        return nil
    } catch {
        return error
    }
}

/// The refusal of a text; nil if it parses.
func parseError(_ source: String, limits: Limits = Limits()) -> ParseError? {
    do {
        _ = try CEL.Expression(parsing: source, limits: limits)
        return nil
    } catch {
        return error
    }
}
