using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Languages.Segments;

/// <summary>A line <c>#!name arguments</c> or <c>%%name arguments</c>.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="Arguments">What stands behind it.</param>
/// <param name="Text">The whole line.</param>
/// <param name="Start">Where it begins in the cell.</param>
/// <param name="IsPercent">Whether it is written with percent signs, as in IPython.</param>
internal sealed partial record MagicLine(string Name, string Arguments, string Text, int Start, bool IsPercent)
{
    public int End => Start + Text.Length;

    /// <summary>All lines of a text that look like magics. A shebang, <c>#!/bin/bash</c>, does not.</summary>
    public static IEnumerable<MagicLine> FindAll(string text) => Pattern().Matches(text).Select(match =>
        new MagicLine(match.Groups["name"].Value, match.Groups["arguments"].Value.Trim(), match.Value.TrimEnd('\r'), match.Index, match.Groups["mark"].ValueSpan is "%%"));

    [GeneratedRegex(@"^[ \t]*(?<mark>\#!|%%)(?<name>[A-Za-z_.][\w.#+-]*)(?<arguments>[ \t][^\r\n]*)?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
