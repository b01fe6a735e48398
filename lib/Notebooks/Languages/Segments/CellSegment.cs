namespace Workspace.Notebooks.Languages.Segments;

/// <summary>A part of a cell that goes to one language.</summary>
/// <param name="Language">The language's name.</param>
/// <param name="Code">The cell's text up to the part's end, with all that is not the part blanked out.</param>
/// <param name="Start">Where the part begins in the cell.</param>
/// <param name="Magic">The line that opened it, or null.</param>
internal sealed record CellSegment(string Language, string Code, int Start, MagicLine? Magic) : CellPart
{
    public int End => Code.Length;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Code);
}

/// <summary>A magic command that stands in a cell.</summary>
/// <param name="Language">The language it stands in.</param>
/// <param name="Magic">The line.</param>
internal sealed record CellCommand(string Language, MagicLine Magic) : CellPart;

/// <summary>A part of a cell, in the order in which parts are carried out.</summary>
internal abstract record CellPart;
