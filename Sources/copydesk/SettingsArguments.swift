public import ArgumentParser
public import Settings

extension Explanation: ExpressibleByArgument {}

extension CleaningExplanation: ExpressibleByArgument {}

extension Schemas: ExpressibleByArgument {}
