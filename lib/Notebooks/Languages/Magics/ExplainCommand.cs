using System.Globalization;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!explain</c>: what the C# engine did with the rest of the cell, or with the last one where nothing follows.</summary>
internal sealed class ExplainCommand : IMagicCommand
{
    public string Name => "explain";

    public string Description => "shows what the engine did with the C# code of this cell (alone: of the last cell)";

    public Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        var before = call.Session.LastTrace;
        call.AtEnd.Push(_ =>
        {
            var trace = call.Session.LastTrace;
            var isAlone = ReferenceEquals(trace, before);
            call.Show(trace is null ? "No C# code has run yet, so there is nothing to explain." : Describe(trace, isAlone ? "Last C# cell" : "This cell"));
        });
        return Task.CompletedTask;
    }

    private static Workspace.Core.Display.MimeBundle Describe(CellTrace trace, string title) => MagicTables.Create([title, ""],
    [
        ["Compiled as", Kind(trace)],
        ["Rewritten", Rewriting(trace)],
        ["New references", trace.References.Count == 0 ? "none" : Shorten(trace.References)],
        ["Code size", string.Create(CultureInfo.InvariantCulture, $"{trace.CodeBytes:N0} bytes")],
        ["Compile", Time(trace.CompileTime)],
        ["Load", Time(trace.LoadTime)],
        ["Run", Time(trace.RunTime)],
    ]);

    private static string Kind(CellTrace trace)
    {
        var script = trace.Submissions == 0 ? "no code to run" : trace.Submissions == 1 ? "one script" : FormattableString.Invariant($"{trace.Submissions} scripts");
        var library = trace.Libraries == 0 ? "" : " and a library, for what scripts cannot hold";
        return script + library;
    }

    private static string Rewriting(CellTrace trace)
    {
        List<string> what = ["safe points in loops and functions"];
        if (trace.TextsWithUsings > 0) what.Add("using declarations");
        if (trace.LoweredTexts > 0) what.Add("spans and refs moved into a block");
        return string.Join(", ", what);
    }

    private static string Shorten(IReadOnlyList<string> names) =>
        names.Count <= 6 ? string.Join(", ", names) : FormattableString.Invariant($"{string.Join(", ", names.Take(5))}, … ({names.Count} in all)");

    private static string Time(TimeSpan time) => FormattableString.Invariant($"{time.TotalMilliseconds:0.0} ms");
}
