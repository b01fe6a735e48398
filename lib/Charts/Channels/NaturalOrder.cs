using System.Globalization;

namespace Workspace.Charts.Channels;

/// <summary>Numbers by value, then texts by their characters (so that no machine's culture plays a part), then missing ones.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (rankX, numberX) = Rank(x);
        var (rankY, numberY) = Rank(y);
        if (rankX != rankY) return rankX.CompareTo(rankY);
        var byNumber = numberX.CompareTo(numberY);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(x, y);
    }

    private static (int Rank, double Number) Rank(string? text) =>
        text is null or CategoryChannel.Missing ? (2, 0)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (0, number)
        : (1, 0);
}
