using Workspace.Core.Errors;

namespace Workspace.Benchmarks;

/// <summary>A side of a comparison did not run to its end.</summary>
internal sealed class MeasurementException : WorkspaceException
{
    public MeasurementException(string command, int status, IReadOnlyList<string> lines)
        : base($"{command} ended with status {status}, so there is nothing to compare. Its last words:\n  {string.Join("\n  ", lines.TakeLast(20))}")
    {
        Command = command;
        Status = status;
    }

    public string Command { get; }

    public int Status { get; }
}
