namespace Workspace.Notebooks.Packages;

/// <summary>Packages that notebooks ask for and that cannot be had, with what does their work here.</summary>
internal static class ReplacedPackages
{
    // What the engine itself does, so that asking for it is no error.
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.DotNet.Interactive"] = "display, magic commands and KernelInvocationContext",
        ["Microsoft.DotNet.Interactive.Formatting"] = "Formatter and PocketViewTags",
        ["Microsoft.DotNet.Interactive.CSharp"] = "C# cells",
        ["Microsoft.DotNet.Interactive.FSharp"] = "F# cells (#!fsharp)",
        ["Microsoft.DotNet.Interactive.Mermaid"] = "Mermaid cells (#!mermaid)",
        ["Microsoft.DotNet.Interactive.DuckDB"] = "SQL cells on DuckDB (#!sql)",
    };

    private static readonly (string Prefix, string Instead)[] Replacements =
    [
        ("Microsoft.DotNet.Interactive", "the engine has no counterpart of it; #!lsmagic lists what there is"),
        ("Plotly.NET", "charts are in Workspace.Charts (Chart.Line, Chart.Scatter, …)"),
        ("XPlot.Plotly", "charts are in Workspace.Charts (Chart.Line, Chart.Scatter, …)"),
        ("Microsoft.Data.Analysis", "tables are in Workspace.Frames (Frame.ReadCsv, …)"),
        ("Microsoft.ML", "models are in Workspace.Learn and data preparation in Workspace.Flows"),
        ("DuckDB.NET", "tables are in Workspace.Frames, and #!sql cells run on DuckDB"),
    ];

    /// <summary>What the engine does in the place of a package; null: nothing, so that it must be restored.</summary>
    public static string? FindBuiltIn(string id) => BuiltIn.GetValueOrDefault(id);

    /// <summary>What this workspace offers instead of a package; null where it knows nothing.</summary>
    public static string? FindReplacement(string id) =>
        Replacements.FirstOrDefault(known => id.Equals(known.Prefix, StringComparison.OrdinalIgnoreCase) || id.StartsWith(known.Prefix + ".", StringComparison.OrdinalIgnoreCase)).Instead;
}
