using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Masks what changes from run to run in console text: times, paths, addresses, GUIDs.</summary>
internal static partial class VolatileText
{
    public static string Mask(string text)
    {
        if (text.Length == 0) return text;
        text = Guids().Replace(text, "<guid>");
        text = Addresses().Replace(text, "<address>");
        text = Timestamps().Replace(text, "<time>");
        text = Clocks().Replace(text, "<time>");
        text = Durations().Replace(text, "<duration>");
        return Paths().Replace(text, "<path>");
    }

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b")]
    private static partial Regex Guids();

    [GeneratedRegex(@"\b0x[0-9a-fA-F]{4,}\b")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")]
    private static partial Regex Timestamps();

    [GeneratedRegex(@"\b(?:\d+\.)?\d{1,2}:\d\d:\d\d(?:\.\d+)?\b")]
    private static partial Regex Clocks();

    [GeneratedRegex(@"\b\d+(?:[.,]\d+)?\s?(?:ns|µs|us|ms|s|secs?|seconds?|min|minutes?|hours?)\b")]
    private static partial Regex Durations();

    // Absolute paths of two folders or more, not the path of a web address.
    [GeneratedRegex(@"(?<![\w:/.])/(?:[\w.@+-]+/)+[\w.@+-]*|\b[A-Za-z]:\\[\w.\\@+-]+")]
    private static partial Regex Paths();
}
