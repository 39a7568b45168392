/// Cuts a stream of bytes into lines; a carriage return alone ends one too, since programs draw their progress with it.
struct LineSplitter {
    private static let longest = 8192
    private var pending: [UInt8] = []

    mutating func take(_ bytes: some Sequence<UInt8>, each body: (String) -> Void) {
        for byte in bytes {
            if byte == 0x0A || byte == 0x0D {
                finish(each: body)
            } else if pending.count < Self.longest {
                pending.append(byte)
            }
        }
    }

    mutating func finish(each body: (String) -> Void) {
        guard !pending.isEmpty else { return }
        body(String(decoding: pending, as: UTF8.self))
        pending.removeAll(keepingCapacity: true)
    }
}
