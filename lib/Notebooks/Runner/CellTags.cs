namespace Workspace.Notebooks.Runner;

/// <summary>The cell tags with a meaning for runs; the first four are papermill's and nbclient's.</summary>
public static class CellTags
{
    /// <summary>The cell declares the notebook's parameters with their defaults.</summary>
    public const string Parameters = "parameters";

    /// <summary>The cell was inserted to set parameters; a new run replaces it.</summary>
    public const string InjectedParameters = "injected-parameters";

    /// <summary>The cell must throw; the run goes on after it, and fails when it does not throw.</summary>
    public const string RaisesException = "raises-exception";

    /// <summary>The cell is not run and keeps its stored outputs.</summary>
    public const string SkipExecution = "skip-execution";

    /// <summary>A resumed run does not run the cell again: later cells need none of its variables.</summary>
    public const string SkipOnResume = "skip-on-resume";

    /// <summary>The cell's outputs change from run to run and are not compared.</summary>
    public const string VolatileOutput = "volatile-output";

    /// <summary>The cell's outputs are not compared.</summary>
    public const string CheckSkip = "check-skip";
}
