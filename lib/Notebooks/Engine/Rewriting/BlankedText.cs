using Microsoft.CodeAnalysis.Text;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>A text of which parts are overwritten with spaces, so that what remains keeps its lines and columns.</summary>
internal sealed class BlankedText(string text)
{
    private readonly char[] _characters = text.ToCharArray();

    public void Blank(TextSpan span)
    {
        foreach (ref var c in _characters.AsSpan(span.Start, span.Length))
            if (c is not ('\r' or '\n')) c = ' ';
    }

    /// <summary>Overwrites without changing the length; what is shorter than the span is filled up with spaces.</summary>
    public void Replace(TextSpan span, string replacement)
    {
        Blank(span);
        replacement.CopyTo(_characters.AsSpan(span.Start, span.Length));
    }

    public override string ToString() => new(_characters);
}
