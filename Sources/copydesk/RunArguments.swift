import ArgumentParser
import Pipeline
import Settings

/// What to do where another run holds the output: `fail`, `wait=SECS` or `skip`.
enum LockedArgument: Equatable, ExpressibleByArgument {
    case fail
    case wait(seconds: Int)
    case skip

    init?(argument: String) {
        switch argument {
        case "fail": self = .fail
        case "skip": self = .skip
        default:
            guard argument.hasPrefix("wait="), let seconds = Int(argument.dropFirst("wait=".count)), seconds >= 0 else {
                return nil
            }
            self = .wait(seconds: seconds)
        }
    }

    static var allValueStrings: [String] { ["fail", "wait=SECS", "skip"] }
    var defaultValueDescription: String { "fail" }
}

/// A count or a percentage.
struct AllowanceArgument: ExpressibleByArgument {
    let allowance: Limits.FailureAllowance

    init?(argument: String) {
        guard let allowance = Limits.FailureAllowance(argument) else { return nil }
        self.allowance = allowance
    }
}
