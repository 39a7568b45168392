/// What the functions of the library need besides their arguments.
struct CallContext {
    let budget: Budget
    let zoneOffset: Environment.ZoneOffset?
}
