using Workspace.Core.Errors;

namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>Parameters were given that the notebook does not have, or values that do not fit their types.</summary>
public sealed class ParameterException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="notebookPath">The notebook.</param>
    /// <param name="problems">Every problem, one sentence each.</param>
    /// <param name="parameters">The parameters the notebook has.</param>
    public ParameterException(string notebookPath, IReadOnlyList<string> problems, IReadOnlyList<NotebookParameter> parameters)
        : base(Describe(notebookPath, problems, parameters))
    {
        Problems = problems;
        Parameters = parameters;
    }

    /// <summary>Every problem, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The parameters the notebook has.</summary>
    public IReadOnlyList<NotebookParameter> Parameters { get; }

    private static string Describe(string notebookPath, IReadOnlyList<string> problems, IReadOnlyList<NotebookParameter> parameters)
    {
        var existing = parameters.Count == 0
            ? $"{notebookPath} has no parameters: tag the cell that declares them `{CellTags.Parameters}`."
            : $"Parameters of {notebookPath}:\n{ParameterTable.Render(parameters)}";
        return string.Join('\n', [.. problems, existing]);
    }
}
