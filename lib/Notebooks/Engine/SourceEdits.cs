using System.Text;

namespace Workspace.Notebooks.Engine;

/// <summary>Insertions into a text that keep track of where each position came from. Lines never change.</summary>
internal sealed class SourceEdits
{
    private readonly List<(int Position, string Text)> _insertions = [];

    public void Insert(int position, string text) => _insertions.Add((position, text));

    public bool IsEmpty => _insertions.Count == 0;

    /// <summary>The text with all insertions; those at one place in the order in which they were made.</summary>
    public string Apply(string text)
    {
        if (IsEmpty) return text;
        // OrderBy is stable, List.Sort is not.
        var ordered = _insertions.OrderBy(i => i.Position).ToList();
        _insertions.Clear();
        _insertions.AddRange(ordered);
        var result = new StringBuilder(text.Length + ordered.Sum(i => i.Text.Length));
        var copied = 0;
        foreach (var (position, inserted) in ordered)
        {
            result.Append(text, copied, position - copied).Append(inserted);
            copied = position;
        }
        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The position in the original text of a position in the applied one.</summary>
    public int ToOriginal(int position)
    {
        var shift = 0;
        foreach (var (at, inserted) in _insertions)
        {
            if (at + shift >= position) break;
            shift = Math.Min(shift + inserted.Length, position - at);
        }
        return position - shift;
    }
}
