public import ArgumentParser
public import Settings

extension Explanation: ExpressibleByArgument {}

extension Schemas: ExpressibleByArgument {}
