import Files
import Hashing
import Learning
import Pipeline

extension OptionValues {
    /// The file that an option names and what is in it; nil where none is named, and where it cannot be read, which is
    /// reported.
    func file(_ option: Option<String?>) -> (file: NamedFile, bytes: [UInt8])? {
        guard let written = self[option] else { return nil }
        let path = written.resolved(against: folder)
        do throws(RunError) {
            let bytes = try FileSystem.read(path)
            return (NamedFile(path: path, sha256: SHA256Digest.hexadecimal(of: bytes)), bytes)
        } catch {
            let advice = folder == "." ? nil : "paths are relative to '\(folder)'"
            report(.missingFile, error.message, about: option, advice: advice)
            return nil
        }
    }

    /// The model that an option names, which `read` makes of the bytes of its file; nil where none is named, and where it
    /// cannot be used, which is reported.
    ///
    /// - Parameter command: what makes such models.
    func model(
        _ option: Option<String?>, madeBy command: String,
        _ read: ([UInt8]) throws(ModelFileError) -> LinearChainModel
    ) -> (file: NamedFile, model: LinearChainModel)? {
        guard let (file, bytes) = file(option) else { return nil }
        do throws(ModelFileError) {
            return (file, try read(bytes))
        } catch {
            report(.badFile, "'\(file.path)' \(error)", about: option, advice: "make one with '\(command)'")
            return nil
        }
    }
}
