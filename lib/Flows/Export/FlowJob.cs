using System.Text;
using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Flows.Saving;

namespace Workspace.Flows.Export;

/// <summary>
/// A processing job under the contract of SageMaker's processing containers: applies the fitted flow it finds among its
/// inputs to every table among them.
/// </summary>
/// <param name="baseFolder">What the container has as <c>/opt/ml</c>.</param>
/// <remarks>
/// Inputs are all files below <c>processing/input</c>: one saved fitted flow (a .json file), and tables (.csv, .parquet),
/// except for what lies in its <c>code</c> folder. Each result is written below <c>processing/output</c> at the same relative
/// path. On failure the first 1,024 bytes of the reason go to <c>output/message</c>, where SageMaker takes the job's
/// exit message from.
/// </remarks>
public sealed class FlowJob(string baseFolder)
{
    // SageMaker reads no more of the message.
    private const int LongestMessage = 1024;

    private string Input => Path.Combine(baseFolder, "processing", "input");

    private string Output => Path.Combine(baseFolder, "processing", "output");

    /// <summary>Runs the job.</summary>
    /// <param name="log">Where to say what is done, one line per table.</param>
    /// <returns>The process's exit code: 0, or 1 when it failed.</returns>
    public int Run(TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        try
        {
            ApplyToAll(log);
            return 0;
        }
        catch (Exception error) when (error is WorkspaceException or IOException or UnauthorizedAccessException)
        {
            log.WriteLine(error.Message);
            WriteMessage(error.Message);
            return 1;
        }
    }

    private void ApplyToAll(TextWriter log)
    {
        if (!Directory.Exists(Input)) throw new FlowFormatException($"The job has no inputs: {Input} does not exist.");
        var code = Path.Combine(Input, "code") + Path.DirectorySeparatorChar;
        string[] files = [.. Directory.EnumerateFiles(Input, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(code, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var flow = FittedFlow.Load(FindFlow(files));
        string[] tables = [.. files.Where(TableFile.IsTable)];
        if (tables.Length == 0) throw new FlowFormatException($"The job has nothing to do: there is no .csv or .parquet file below {Input}.");
        foreach (var table in tables)
        {
            var target = Path.Combine(Output, Path.GetRelativePath(Input, table));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            TableFile.Write(flow.Apply(TableFile.Read(table)), target);
            log.WriteLine($"{Path.GetRelativePath(Input, table)} prepared");
        }
    }

    private string FindFlow(IEnumerable<string> files)
    {
        string[] flows = [.. files.Where(file => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.ReadAllText(file).Contains(FlowJson.FittedFormat, StringComparison.Ordinal))];
        return flows.Length == 1
            ? flows[0]
            : throw new FlowFormatException($"The job needs one saved fitted flow below {Input}, and found {flows.Length}{(flows.Length == 0 ? "" : $": {string.Join(", ", flows)}")}. Save it there with FittedFlow.Save.");
    }

    private void WriteMessage(string message)
    {
        var folder = Path.Combine(baseFolder, "output");
        Directory.CreateDirectory(folder);
        var bytes = Encoding.UTF8.GetBytes(message);
        var length = Math.Min(bytes.Length, LongestMessage);
        // Half a character at the end would make the message no UTF-8, which SageMaker refuses.
        while (length < bytes.Length && length > 0 && (bytes[length] & 0xC0) == 0x80) length--;
        File.WriteAllBytes(Path.Combine(folder, "message"), bytes[..length]);
    }
}
