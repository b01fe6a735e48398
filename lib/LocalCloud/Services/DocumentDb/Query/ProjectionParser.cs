using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>Reads projections of <c>find</c> and <c>$project</c>.</summary>
internal static class ProjectionParser
{
    private const string Id = "_id";

    /// <exception cref="CommandException">It is none, or mixes taking and leaving fields.</exception>
    public static Projection Parse(BsonDocument projection)
    {
        var root = new ProjectionNode(ProjectionKind.Branch);
        var (includes, excludes) = (false, false);
        AddAll(root, "", projection, (path, kind) =>
        {
            // _id may be left out of either.
            includes |= kind is ProjectionKind.Include or ProjectionKind.Compute or ProjectionKind.Element && path != Id;
            excludes |= kind == ProjectionKind.Exclude && path != Id;
        });
        if (includes && excludes) throw new CommandException((ErrorCode)31254, "Cannot do inclusion on some fields and exclusion on others in one projection");
        var onlyId = !includes && !excludes && root.Children.TryGetValue(Id, out var id) && id.Kind is ProjectionKind.Include or ProjectionKind.Compute && root.Children.Count == 1;
        var inclusion = includes || onlyId;
        if (inclusion && !root.Children.ContainsKey(Id)) root.Children.Insert(0, Id, new ProjectionNode(ProjectionKind.Include));
        return new Projection(root, inclusion);
    }

    private static void AddAll(ProjectionNode parent, string prefix, BsonDocument fields, Action<string, ProjectionKind> note)
    {
        foreach (var (name, value) in fields)
        {
            if (name.Length == 0) throw new CommandException((ErrorCode)40352, "FieldPath cannot be constructed with empty string");
            if (name.Contains('$', StringComparison.Ordinal)) throw name.EndsWith(".$", StringComparison.Ordinal) ? CommandException.NotImplemented("the positional projection") : new CommandException((ErrorCode)16410, $"FieldPath field names may not start with '$': {name}");
            var path = prefix.Length == 0 ? name : $"{prefix}.{name}";
            var parts = name.Split('.');
            var owner = parts.SkipLast(1).Aggregate(parent, Branch);
            if (value.Type == BsonType.Document && value.AsDocument.Count > 0 && !value.AsDocument.First().Key.StartsWith('$'))
            {
                AddAll(Branch(owner, parts[^1]), path, value.AsDocument, note);
                continue;
            }
            var node = Leaf(value);
            if (!owner.Children.TryAdd(parts[^1], node)) throw new CommandException((ErrorCode)31250, $"Path collision at {path}");
            note(path, node.Kind);
        }
    }

    private static ProjectionNode Branch(ProjectionNode parent, string name)
    {
        if (!parent.Children.TryGetValue(name, out var child)) parent.Children.Add(name, child = new ProjectionNode(ProjectionKind.Branch));
        return child.Kind == ProjectionKind.Branch ? child : throw new CommandException((ErrorCode)31249, $"Path collision at {name}");
    }

    private static ProjectionNode Leaf(BsonValue value)
    {
        if (value.IsNumber || value.Type == BsonType.Boolean) return new ProjectionNode(Expression.IsTrue(value) ? ProjectionKind.Include : ProjectionKind.Exclude);
        if (value.Type == BsonType.Document && value.AsDocument.Count == 1)
        {
            var (name, operand) = value.AsDocument.First();
            // Of numbers alone it is find's operator, of anything else the expression of that name.
            if (name == "$slice" && IsSlice(operand)) return new ProjectionNode(ProjectionKind.Slice) { Slice = operand.Type == BsonType.Array ? operand.AsArray : [operand] };
            if (name == "$elemMatch" && FilterParser.ParseField(new FieldPath("x"), value) is FieldFilter { Test: ElementTest test }) return new ProjectionNode(ProjectionKind.Element) { Test = test };
        }
        return new ProjectionNode(ProjectionKind.Compute) { Expression = ExpressionParser.Parse(value) };
    }

    private static bool IsSlice(BsonValue operand) =>
        operand.IsNumber || (operand.Type == BsonType.Array && operand.AsArray.Count == 2 && operand.AsArray.All(item => item.IsNumber));
}
