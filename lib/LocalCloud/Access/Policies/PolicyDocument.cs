using System.Runtime.CompilerServices;

namespace Workspace.LocalCloud.Access.Policies;

/// <summary>A policy.</summary>
/// <param name="Version"><c>2012-10-17</c>, or <c>2008-10-17</c>, which knows no variables and is the default.</param>
/// <param name="Statements">Its statements, in order.</param>
internal sealed record PolicyDocument(string Version, IReadOnlyList<Statement> Statements)
{
    private static readonly ConditionalWeakTable<string, PolicyDocument> Known = [];

    /// <summary>The longest policy that is read.</summary>
    public const int LongestText = 131_072;

    /// <summary>Whether <c>${…}</c> are variables.</summary>
    public bool HasVariables => Version == "2012-10-17";

    /// <summary>Allows everything.</summary>
    public static PolicyDocument AllowAll { get; } = new("2012-10-17", [new Statement { IsAllow = true, Action = ["*"], Resource = ["*"] }]);

    /// <summary>Reads a policy.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="kind">Where it is going to stand, which decides what it must say.</param>
    /// <exception cref="Wire.CloudException">MalformedPolicyDocument, with what is wrong.</exception>
    public static PolicyDocument Parse(string json, PolicyKind kind) => PolicyParser.Parse(json, kind);

    /// <summary>A policy that was accepted before. It is read once for as long as somebody keeps this very text, since every call asks for it.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="kind">Where it stands.</param>
    public static PolicyDocument Stored(string json, PolicyKind kind) => Known.GetValue(json, text => Parse(text, kind));
}

/// <summary>Where a policy stands.</summary>
internal enum PolicyKind
{
    /// <summary>With a user or role, as a boundary, or handed over with a session: no Principal.</summary>
    Identity,

    /// <summary>With a bucket or a secret: Principal and Resource.</summary>
    Resource,

    /// <summary>With a role, saying who may assume it: Principal, no Resource.</summary>
    Trust,
}
