using System.Text.RegularExpressions;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>Text that a regular expression matches, or the same expression stored as a value.</summary>
internal sealed record RegexTest(BsonRegex Pattern) : ValueTest
{
    // An expression comes from the network; one that needs look-arounds or references may otherwise take forever.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Regex _regex = Compile(Pattern);

    public override bool Matches(BsonValue value)
    {
        if (value.Type == BsonType.Regex) return value.AsRegex == Pattern;
        if (value.Type is not (BsonType.String or BsonType.Symbol)) return false;
        try
        {
            return _regex.IsMatch(value.AsString);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw CommandException.BadValue($"The expression /{Pattern.Pattern}/ took longer than {e.MatchTimeout.TotalSeconds} s on one text.");
        }
    }

    /// <summary>Compiles an expression of the database's kind (PCRE) as .NET has it.</summary>
    public static Regex Compile(BsonRegex pattern)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in pattern.Options)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'u' => RegexOptions.None,
                _ => throw CommandException.BadValue($"invalid flag in regex options: {letter}"),
            };
        }
        try
        {
            return new Regex(pattern.Pattern, options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern.Pattern, options, Longest);
        }
        catch (ArgumentException e)
        {
            throw CommandException.BadValue($"Regular expression is invalid: {e.Message}");
        }
    }
}
