using Workspace.Notebooks.Display;

namespace Workspace.Notebooks.Engine;

/// <summary>What came of one cell.</summary>
public sealed record CellResult
{
    /// <summary>How it ended.</summary>
    public required CellStatus Status { get; init; }

    /// <summary>
    /// Whether the cell ended in an expression (or <c>return</c>) whose value is to be shown. The handle that <c>display(x)</c> gives
    /// is none: what it stands for has been shown.
    /// </summary>
    public bool HasValue
    {
        get => field && Value is not DisplayedValue;
        init;
    }

    /// <summary>That value; may be null although <see cref="HasValue"/> is true.</summary>
    public object? Value { get; init; }

    /// <summary>The error of a failed or interrupted cell.</summary>
    public CellError? Error { get; init; }

    /// <summary>Wall-clock time, compilation included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What the engine did with the cell; null where it was not for the C# engine.</summary>
    public CellTrace? Trace { get; init; }
}
