import Glibc

/// How long the binary takes from its start to its end when it has nothing to do.
struct StartUp {
    let binary: String
    let runs: Int

    func print() {
        let times = (0..<runs).compactMap { _ in oneRun() }
        guard !times.isEmpty else { return Swift.print("start-up: cannot run \(binary)") }
        Swift.print("start-up (\(binary) --version): \((times.median * 10).rounded() / 10) ms")
    }

    /// Milliseconds on the wall; nil where the binary cannot be run.
    private func oneRun() -> Double? {
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(binary), strdup("--version"), nil]
        defer { for argument in arguments { free(argument) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var process = pid_t()
        let start = ContinuousClock.now
        guard posix_spawn(&process, binary, &actions, nil, &arguments, environ) == 0 else { return nil }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return (ContinuousClock.now - start) / .milliseconds(1)
    }
}
