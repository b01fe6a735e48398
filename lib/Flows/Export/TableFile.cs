using Workspace.Flows.Errors;
using Workspace.Frames;

namespace Workspace.Flows.Export;

/// <summary>Reads and writes tables as CSV or Parquet, whichever the file's name says.</summary>
public static class TableFile
{
    private const string Csv = ".csv";
    private const string Parquet = ".parquet";

    /// <summary>Whether a file's name says that it is a table.</summary>
    /// <param name="path">The file.</param>
    /// <returns>True for .csv and .parquet, in any case.</returns>
    public static bool IsTable(string path) => Has(path, Csv) || Has(path, Parquet);

    /// <summary>Reads a table, lazily.</summary>
    /// <param name="path">A .csv or .parquet file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="StepException">The name ends otherwise.</exception>
    public static Frame Read(string path) => Has(path, Parquet) ? Frame.ReadParquet(path) : Has(path, Csv) ? Frame.ReadCsv(path) : throw Unknown(path);

    /// <summary>Writes a table.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="path">A .csv or .parquet file; its folder must exist.</param>
    /// <exception cref="StepException">The name ends otherwise.</exception>
    public static void Write(Frame frame, string path)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (Has(path, Parquet)) frame.WriteParquet(path);
        else if (Has(path, Csv)) frame.WriteCsv(path);
        else throw Unknown(path);
    }

    private static bool Has(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);

    private static StepException Unknown(string path) => new($"\"{path}\" is neither .csv nor .parquet, and nothing else is read or written here. Convert it first.");
}
