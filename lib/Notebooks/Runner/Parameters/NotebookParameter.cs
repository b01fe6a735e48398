namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>A variable of the cell tagged <c>parameters</c>, which a run may set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type as C# writes it: <c>int</c>, <c>string[]</c>, the name of an enum.</param>
/// <param name="DefaultText">Its default as it stands in the cell; empty where it has none.</param>
/// <param name="Description">The comment beside or above it; empty where there is none.</param>
public sealed record NotebookParameter(string Name, string TypeName, string DefaultText, string Description)
{
    internal ParameterType Type { get; init; } = ParameterType.Unknown;

    internal bool IsConstant { get; init; }
}
