/// Words as `says` compares them: blanks at the ends and runs of blanks do not count, ASCII case and full width do
/// not either.
enum WordingKey {
    static func of(_ text: String) -> [UInt32] {
        var key: [UInt32] = []
        for scalar in text.unicodeScalars {
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            if value == 0x3000 || value == 0xA0 || value == 0x0A || value == 0x09 { value = 0x20 }
            if (0x41...0x5A).contains(value) { value += 0x20 }
            if value == 0x20, key.last == 0x20 || key.isEmpty { continue }
            key.append(value)
        }
        if key.last == 0x20 { key.removeLast() }
        return key
    }
}
