/// An error in pipeline.yaml.
public struct ConfigError: Error {}
