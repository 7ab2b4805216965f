import CLinux
import Glibc
import Pipeline

extension ChildProcess {
    /// Starts a program.
    ///
    /// - Parameter streams: descriptors for its standard input, output and error.
    static func start(
        _ program: String, _ arguments: [String], in folder: String?, _ environment: [String: String],
        _ streams: [Int32], _ bond: Bond
    ) throws(RunError) -> pid_t {
        var words = strings([program] + arguments)
        var variables = strings(Self.environment(with: environment))
        defer { for string in words + variables { free(string) } }
        let (id, status) =
            switch bond {
            case .loose: spawn(program, &words, &variables, folder, streams)
            case .close: startBound(program, &words, &variables, folder, streams)
            }
        guard status == 0 else {
            throw RunError(
                status == ENOENT ? .missingInput : .cannotCreate,
                "cannot start '\(program)': \(String(cString: strerror(status)))")
        }
        return id
    }

    private static func spawn(
        _ program: String, _ words: inout [UnsafeMutablePointer<CChar>?],
        _ variables: inout [UnsafeMutablePointer<CChar>?], _ folder: String?, _ streams: [Int32]
    ) -> (id: pid_t, status: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        if let folder { linux_start_in_folder(&actions, folder) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        setSignals(&attributes)
        var id: pid_t = 0
        let status = posix_spawnp(&id, program, &actions, &attributes, &words, &variables)
        return (id, status)
    }

    private static func startBound(
        _ program: String, _ words: inout [UnsafeMutablePointer<CChar>?],
        _ variables: inout [UnsafeMutablePointer<CChar>?], _ folder: String?, _ streams: [Int32]
    ) -> (id: pid_t, status: Int32) {
        var blocked = blockedSignals
        let id = linux_start_bound(program, &words, &variables, folder, streams, &blocked)
        return (id, id < 0 ? errno : 0)
    }

    private static func strings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
        strings.map { strdup($0) } + [nil]
    }

    /// This process's variables, some of them replaced or added.
    private static func environment(with others: [String: String]) -> [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if others[String(text.prefix { $0 != "=" })] == nil { variables.append(text) }
            next = next.advanced(by: 1)
        }
        return variables + others.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }

    /// A terminal and a service manager send their signals to all processes at once, but only the one that people
    /// started is to answer.
    private static var blockedSignals: sigset_t {
        var blocked = sigset_t()
        sigemptyset(&blocked)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, number) }
        return blocked
    }

    /// SIGPIPE is ignored here, and that would be handed down.
    private static func setSignals(_ attributes: inout posix_spawnattr_t) {
        var blocked = blockedSignals
        posix_spawnattr_setsigmask(&attributes, &blocked)
        var restored = sigset_t()
        sigemptyset(&restored)
        sigaddset(&restored, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &restored)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }
}
