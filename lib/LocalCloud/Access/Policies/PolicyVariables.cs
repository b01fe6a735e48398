using System.Text;

namespace Workspace.LocalCloud.Access.Policies;

/// <summary>Fills in <c>${aws:username}</c> and the like (IAM User Guide, "IAM policy elements: Variables and tags").</summary>
internal static class PolicyVariables
{
    /// <summary>A pattern with its wildcards marked and its variables filled in; null where one has no value and no default, so that it can match nothing.</summary>
    /// <param name="text">As it stands in the policy.</param>
    /// <param name="context">The request.</param>
    /// <param name="areEnabled">Whether the policy's version knows variables: 2012-10-17 does, 2008-10-17 does not.</param>
    public static string? Expand(string text, PolicyContext context, bool areEnabled)
    {
        if (!areEnabled || !text.Contains("${", StringComparison.Ordinal)) return Wildcard.Mark(text);
        var expanded = new StringBuilder();
        var rest = text.AsSpan();
        while (rest.IndexOf("${") is var at and >= 0)
        {
            var length = rest[at..].IndexOf('}');
            if (length < 0) break;
            if (Value(rest.Slice(at + 2, length - 2).ToString(), context) is not { } value) return null;
            expanded.Append(Wildcard.Mark(rest[..at].ToString())).Append(value);
            rest = rest[(at + length + 1)..];
        }
        return expanded.Append(Wildcard.Mark(rest.ToString())).ToString();
    }

    private static string? Value(string variable, PolicyContext context)
    {
        if (variable is "*" or "?" or "$") return variable;
        var (name, fallback) = variable.IndexOf(',', StringComparison.Ordinal) is var at and >= 0
            ? (variable[..at].Trim(), variable[(at + 1)..].Trim().Trim('\''))
            : (variable.Trim(), null);
        // A key with several values cannot stand for one text.
        return context.Find(name) is [var single] ? single : fallback;
    }
}
