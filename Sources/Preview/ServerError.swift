/// Why the preview cannot listen.
package enum ServerError: Error, Sendable, Equatable {
    /// Another program has the port; with one that is free, if there is any near.
    case portTaken(Int, free: Int?)
    /// Not an address of this machine.
    case badAddress(String)
    case notPermitted(Int)
}

extension ServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .portTaken(let port, let free?):
            "port \(port) is taken by another program; port \(free) is free: kotae preview --port \(free)"
        case .portTaken(let port, nil): "port \(port) is taken by another program; name another with --port"
        case .badAddress(let address):
            "“\(address)” is no address of this machine; use 127.0.0.1, or 0.0.0.0 for the whole network"
        case .notPermitted(let port): "this user may not listen on port \(port); name one above 1023 with --port"
        }
    }
}
