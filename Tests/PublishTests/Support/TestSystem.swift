/// What the systems call differently.
#if canImport(Darwin)
import Darwin

typealias SpawnActions = posix_spawn_file_actions_t?
func noSpawnActions() -> SpawnActions { nil }
let streamSocket = SOCK_STREAM
let sendFlags: Int32 = 0
#else
import Glibc

typealias SpawnActions = posix_spawn_file_actions_t
func noSpawnActions() -> SpawnActions { SpawnActions() }
let streamSocket = Int32(SOCK_STREAM.rawValue)
let sendFlags = Int32(MSG_NOSIGNAL)
#endif
