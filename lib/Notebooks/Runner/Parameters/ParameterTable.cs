namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>Lists parameters for people.</summary>
public static class ParameterTable
{
    /// <summary>One line per parameter: name, type, default, description.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <returns>Lines in aligned columns, joined by <c>\n</c>.</returns>
    public static string Render(IReadOnlyList<NotebookParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Count == 0) return "";
        var defaults = parameters.Select(p => p.DefaultText.Length == 0 ? "" : $"= {p.DefaultText}").ToList();
        var (name, type, value) = (parameters.Max(p => p.Name.Length), parameters.Max(p => p.TypeName.Length), defaults.Max(d => d.Length));
        return string.Join('\n', parameters.Select((p, i) =>
            $"  {p.Name.PadRight(name)}  {p.TypeName.PadRight(type)}  {defaults[i].PadRight(value)}  {p.Description}".TrimEnd()));
    }
}
