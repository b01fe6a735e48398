using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>Which fields of a document go on: those named, or all but those named; and fields computed beside them.</summary>
/// <param name="Root">The fields as a tree.</param>
/// <param name="Includes">Whether only named fields go on.</param>
internal sealed record Projection(ProjectionNode Root, bool Includes)
{
    public BsonDocument Apply(BsonDocument document) => Apply(Root, document, new Scope(document));

    /// <summary>Adds the top-level fields it reads.</summary>
    /// <returns>False where it may read any.</returns>
    public bool AddFields(ISet<string> fields) => Includes && Root.Children.All(child => AddFields(child.Key, child.Value, fields));

    /// <summary>Whether it takes whole top-level fields only, so that their bytes can be copied.</summary>
    public bool IsPlain => Includes && Root.Children.Values.All(child => child.Kind is ProjectionKind.Include or ProjectionKind.Exclude);

    /// <summary>Copies the bytes of a document's fields, where <see cref="IsPlain"/>.</summary>
    public void Copy(ReadOnlySpan<byte> document, BsonWriter target)
    {
        var start = target.BeginDocument();
        var reader = new BsonReader(document);
        while (reader.ReadElement())
        {
            var from = reader.ElementStart;
            reader.PassValue();
            if (Root.Children.TryGetValue(reader.Name, out var child) && child.Kind == ProjectionKind.Include) target.WriteBytes(document[from..reader.Position]);
        }
        target.EndDocument(start);
    }

    private static bool AddFields(string name, ProjectionNode node, ISet<string> fields)
    {
        if (node.Kind == ProjectionKind.Exclude) return true;
        if (node.Kind == ProjectionKind.Compute) return node.Expression!.AddFields(fields);
        fields.Add(name);
        return node.Kind != ProjectionKind.Branch || node.Children.All(child => !child.Value.Computes || AddFields(child.Key, child.Value, fields));
    }

    private BsonDocument Apply(ProjectionNode node, BsonDocument source, Scope scope)
    {
        var result = new BsonDocument();
        foreach (var (name, value) in source)
        {
            if (!node.Children.TryGetValue(name, out var child))
            {
                if (!Includes) result[name] = value;
            }
            else if (Pass(child, value, scope) is { IsMissing: false } passed)
            {
                result[name] = passed;
            }
        }
        foreach (var (name, child) in node.Children)
        {
            if (!child.Computes || result.Contains(name)) continue;
            var value = child.Kind == ProjectionKind.Compute ? child.Expression!.Evaluate(scope) : Apply(child, [], scope);
            if (!value.IsMissing) result[name] = value;
        }
        return result;
    }

    private BsonValue Pass(ProjectionNode node, BsonValue value, Scope scope) => node.Kind switch
    {
        ProjectionKind.Include => value,
        ProjectionKind.Exclude or ProjectionKind.Compute => BsonValue.Missing,
        ProjectionKind.Slice => value.Type == BsonType.Array ? ArrayFunctions.Slice(value.AsArray, [.. node.Slice!]) : value,
        ProjectionKind.Element => value.Type == BsonType.Array && value.AsArray.FirstOrDefault(item => node.Test!.Matches(new BsonArray { item })) is { IsMissing: false } found ? new BsonArray { found } : BsonValue.Missing,
        _ => PassBranch(node, value, scope),
    };

    private BsonValue PassBranch(ProjectionNode node, BsonValue value, Scope scope) => value.Type switch
    {
        BsonType.Document => Apply(node, value.AsDocument, scope),
        BsonType.Array => new BsonArray(value.AsArray.Select(item => PassBranch(node, item, scope)).Where(item => !item.IsMissing)),
        _ => Includes ? BsonValue.Missing : value,
    };
}
