using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>What becomes of one field.</summary>
internal enum ProjectionKind
{
    /// <summary>Its own fields are looked at.</summary>
    Branch,

    /// <summary>It goes on.</summary>
    Include,

    /// <summary>It does not.</summary>
    Exclude,

    /// <summary>It is computed.</summary>
    Compute,

    /// <summary>Part of its array goes on.</summary>
    Slice,

    /// <summary>The first element of its array that meets a test goes on.</summary>
    Element,
}

/// <summary>A field of a projection, with those below it.</summary>
internal sealed class ProjectionNode(ProjectionKind kind)
{
    public ProjectionKind Kind { get; } = kind;

    public OrderedDictionary<string, ProjectionNode> Children { get; } = new(StringComparer.Ordinal);

    public Expression? Expression { get; init; }

    public IReadOnlyList<BsonValue>? Slice { get; init; }

    public ElementTest? Test { get; init; }

    /// <summary>Whether it, or a field below it, is computed.</summary>
    public bool Computes => Kind == ProjectionKind.Compute || Children.Values.Any(child => child.Computes);
}
