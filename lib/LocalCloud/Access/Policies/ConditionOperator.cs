using System.Globalization;
using System.Net;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Access.Policies;

/// <summary>How a set operator reads a key that has several values.</summary>
internal enum ValueQuantifier
{
    /// <summary>No set operator: one value is enough.</summary>
    None,

    /// <summary><c>ForAllValues:</c> every value must pass; true where there is none.</summary>
    All,

    /// <summary><c>ForAnyValue:</c> one value must pass; false where there is none.</summary>
    Any,
}

/// <summary>A condition operator with its prefix and suffix, such as <c>ForAnyValue:StringLikeIfExists</c>.</summary>
/// <param name="Name">The base name in its positive form, such as <c>StringLike</c>.</param>
/// <param name="IsNegated">Whether a <c>Not</c> stands in it.</param>
/// <param name="Quantifier">The set operator.</param>
/// <param name="IfExists">Whether an absent key passes.</param>
internal sealed record ConditionOperator(string Name, bool IsNegated, ValueQuantifier Quantifier, bool IfExists)
{
    private static readonly Dictionary<string, (string Name, bool IsNegated)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["StringEquals"] = ("StringEquals", false),
        ["StringNotEquals"] = ("StringEquals", true),
        ["StringEqualsIgnoreCase"] = ("StringEqualsIgnoreCase", false),
        ["StringNotEqualsIgnoreCase"] = ("StringEqualsIgnoreCase", true),
        ["StringLike"] = ("StringLike", false),
        ["StringNotLike"] = ("StringLike", true),
        ["NumericEquals"] = ("NumericEquals", false),
        ["NumericNotEquals"] = ("NumericEquals", true),
        ["NumericLessThan"] = ("NumericLessThan", false),
        ["NumericLessThanEquals"] = ("NumericLessThanEquals", false),
        ["NumericGreaterThan"] = ("NumericGreaterThan", false),
        ["NumericGreaterThanEquals"] = ("NumericGreaterThanEquals", false),
        ["DateEquals"] = ("DateEquals", false),
        ["DateNotEquals"] = ("DateEquals", true),
        ["DateLessThan"] = ("DateLessThan", false),
        ["DateLessThanEquals"] = ("DateLessThanEquals", false),
        ["DateGreaterThan"] = ("DateGreaterThan", false),
        ["DateGreaterThanEquals"] = ("DateGreaterThanEquals", false),
        ["Bool"] = ("Bool", false),
        ["BinaryEquals"] = ("StringEquals", false),
        ["IpAddress"] = ("IpAddress", false),
        ["NotIpAddress"] = ("IpAddress", true),
        ["ArnEquals"] = ("ArnLike", false),
        ["ArnNotEquals"] = ("ArnLike", true),
        ["ArnLike"] = ("ArnLike", false),
        ["ArnNotLike"] = ("ArnLike", true),
        ["Null"] = ("Null", false),
    };

    /// <summary>Reads an operator's name.</summary>
    /// <exception cref="CloudException">MalformedPolicyDocument: there is no such operator.</exception>
    public static ConditionOperator Parse(string text)
    {
        var name = text;
        var quantifier = ValueQuantifier.None;
        if (name.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase)) (quantifier, name) = (ValueQuantifier.All, name[13..]);
        else if (name.StartsWith("ForAnyValue:", StringComparison.OrdinalIgnoreCase)) (quantifier, name) = (ValueQuantifier.Any, name[12..]);
        var ifExists = name.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase);
        if (ifExists) name = name[..^8];
        if (!Known.TryGetValue(name, out var known) || ifExists && known.Name == "Null")
            throw new CloudException("MalformedPolicyDocument", $"Invalid Condition type : {text}.");
        return new ConditionOperator(known.Name, known.IsNegated, quantifier, ifExists);
    }

    /// <summary>Whether a request passes.</summary>
    /// <param name="actual">The key's values in the request; null where it has none.</param>
    /// <param name="expected">The policy's values, variables filled in and wildcards marked; null for one that can match nothing.</param>
    public bool Passes(IReadOnlyList<string>? actual, IReadOnlyList<string?> expected)
    {
        if (Name == "Null") return expected.Any(value => value is not null && (actual is null) == value.Equals("true", StringComparison.OrdinalIgnoreCase));
        if (actual is null || actual.Count == 0)
            return IfExists || Quantifier == ValueQuantifier.All || IsNegated && Quantifier == ValueQuantifier.None;
        return Quantifier switch
        {
            ValueQuantifier.All => actual.All(value => Fits(value, expected) != IsNegated),
            ValueQuantifier.Any => actual.Any(value => Fits(value, expected) != IsNegated),
            // Negated, the whole comparison is: no value may fit.
            _ => actual.Any(value => Fits(value, expected)) != IsNegated,
        };
    }

    private bool Fits(string actual, IReadOnlyList<string?> expected) => expected.Any(value => value is not null && Fits(actual, value));

    private bool Fits(string actual, string expected) => Name switch
    {
        "StringEquals" => actual == Wildcard.Unmark(expected),
        "StringEqualsIgnoreCase" => actual.Equals(Wildcard.Unmark(expected), StringComparison.OrdinalIgnoreCase),
        "StringLike" => Wildcard.Matches(expected, actual),
        "ArnLike" => Wildcard.MatchesArn(expected, actual),
        "Bool" => actual.Equals(expected, StringComparison.OrdinalIgnoreCase),
        "IpAddress" => IsInside(actual, expected),
        _ when Name.StartsWith("Numeric", StringComparison.Ordinal) => Number(actual) is { } a && Number(expected) is { } b && Holds(a.CompareTo(b), Name[7..]),
        _ => Date(actual) is { } a && Date(expected) is { } b && Holds(a.CompareTo(b), Name[4..]),
    };

    private static bool Holds(int order, string relation) => relation switch
    {
        "Equals" => order == 0,
        "LessThan" => order < 0,
        "LessThanEquals" => order <= 0,
        "GreaterThan" => order > 0,
        _ => order >= 0,
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // W3C dates, or seconds since 1970.
    private static DateTimeOffset? Date(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && seconds is > -62135596800 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static bool IsInside(string actual, string expected)
    {
        if (!IPAddress.TryParse(actual, out var address)) return false;
        if (!expected.Contains('/', StringComparison.Ordinal)) return IPAddress.TryParse(expected, out var single) && address.Equals(single);
        // AWS accepts a base address with bits set behind the prefix; the framework's type does not.
        var parts = expected.Split('/');
        if (!IPAddress.TryParse(parts[0], out var network) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)) return false;
        var (a, b) = (address.GetAddressBytes(), network.GetAddressBytes());
        if (a.Length != b.Length || prefix > a.Length * 8) return false;
        for (var bit = 0; bit < prefix; bit++)
            if (((a[bit / 8] ^ b[bit / 8]) >> (7 - bit % 8) & 1) != 0) return false;
        return true;
    }
}
