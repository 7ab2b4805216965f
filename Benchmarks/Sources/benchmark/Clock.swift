import Glibc

/// Seconds of processor time, of this process or of its children.
enum Clock {
    /// What `body` costs this process, user and system.
    static func processorTime(_ body: () throws -> Void) rethrows -> Double {
        let start = processorTime
        try body()
        return processorTime - start
    }

    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension [Double] {
    /// The middle value; of an even number the upper one. The array must not be empty.
    var median: Double { sorted()[count / 2] }
}
