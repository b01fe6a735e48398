namespace Workspace.LocalCloud.State;

/// <summary>The order of texts by their UTF-8 bytes, in which S3 lists keys. It differs from the order of UTF-16 units above the basic plane.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static Utf8Order Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return x is null ? y is null ? 0 : -1 : 1;
        var length = Math.Min(x.Length, y.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] == y[i]) continue;
            // Surrogates stand for code points above all that fit into one unit.
            return char.IsSurrogate(x[i]) == char.IsSurrogate(y[i]) ? x[i].CompareTo(y[i]) : char.IsSurrogate(x[i]) ? 1 : -1;
        }
        return x.Length.CompareTo(y.Length);
    }
}
