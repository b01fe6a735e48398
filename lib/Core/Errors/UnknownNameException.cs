namespace Workspace.Core.Errors;

/// <summary>A name was used that does not exist where it was looked up.</summary>
public class UnknownNameException : WorkspaceException
{
    // More than this many existing names no longer help a reader.
    private const int MaxListed = 30;

    /// <summary>Creates the error and finds the nearest existing names.</summary>
    /// <param name="kind">What the name should name, capitalised: <c>Column</c>, <c>Parameter</c>.</param>
    /// <param name="name">The name that was not found.</param>
    /// <param name="place">Where it was looked up, as it reads after "is not in": <c>the frame</c>.</param>
    /// <param name="existing">The names that do exist there.</param>
    public UnknownNameException(string kind, string name, string place, IReadOnlyCollection<string> existing)
        : base(Describe(kind, name, place, existing))
    {
        Kind = kind;
        Name = name;
        Existing = [.. existing];
        Nearest = NearestNames.Find(name, existing);
    }

    /// <summary>What the name should have named, such as <c>Column</c>.</summary>
    public string Kind { get; }

    /// <summary>The name that was not found.</summary>
    public string Name { get; }

    /// <summary>The names that exist.</summary>
    public IReadOnlyList<string> Existing { get; }

    /// <summary>The existing names most like <see cref="Name"/>, best first; empty when none is near.</summary>
    public IReadOnlyList<string> Nearest { get; }

    private static string Describe(string kind, string name, string place, IReadOnlyCollection<string> existing)
    {
        var listed = string.Join(", ", existing.Take(MaxListed));
        var more = existing.Count > MaxListed ? $", … ({existing.Count} in all)" : "";
        var nearest = NearestNames.Find(name, existing);
        var question = nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest.Select(n => $"\"{n}\""))}?";
        return existing.Count == 0
            ? $"{kind} \"{name}\" is not in {place}, which has none."
            : $"{kind} \"{name}\" is not in {place}. Existing: {listed}{more}.{question}";
    }
}
