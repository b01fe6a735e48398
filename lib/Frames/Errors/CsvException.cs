namespace Workspace.Frames.Errors;

/// <summary>A CSV file could not be read as a table.</summary>
public class CsvException : FrameException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="message">What is wrong with it, and which option helps.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public CsvException(string path, string message, Exception? innerException = null)
        : base(message, innerException: innerException) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
