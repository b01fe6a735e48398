namespace Workspace.Notebooks.Engine;

/// <summary>One error of a cell that does not compile, in parts that a front end can colour.</summary>
/// <param name="Location">Cell or file with line and column, such as <c>Cell 3:2:5</c>; for an error of the cell as a whole its name alone.</param>
/// <param name="Id">The compiler's number for it, such as <c>CS0103</c>.</param>
/// <param name="Message">What is wrong.</param>
public sealed record CompilationError(string Location, string Id, string Message)
{
    /// <summary>The line in question, tabs as four spaces, long ones cut around the place; null for an error of the cell as a whole.</summary>
    public string? SourceLine { get; init; }

    /// <summary>Spaces and carets that go below <see cref="SourceLine"/> and mark the place.</summary>
    public string Marker { get; init; } = "";

    /// <summary>What to do about it, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>The error on one line.</summary>
    public string Summary => $"{Location} error {Id}: {Message}";

    /// <summary>The error as it is shown: summary, line, marker and hint, the latter three indented by four spaces.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            yield return Summary;
            if (SourceLine is not null)
            {
                yield return "    " + SourceLine;
                yield return "    " + Marker;
            }
            if (Hint is not null) yield return "    Hint: " + Hint;
        }
    }
}
