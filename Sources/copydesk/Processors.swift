import Glibc

/// What documents can be worked on with.
enum Processors {
    /// Cores that are on line; at least 1.
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
