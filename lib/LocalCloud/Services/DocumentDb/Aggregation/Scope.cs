using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>What an expression can see: the document, and variables by name.</summary>
internal sealed record Scope(BsonDocument Root)
{
    private readonly (string Name, BsonValue Value, Scope? Outer)? _variable;

    private Scope(BsonDocument root, string name, BsonValue value, Scope outer)
        : this(root) => _variable = (name, value, outer);

    public Scope With(string name, BsonValue value) => new(Root, name, value, this);

    public BsonValue Variable(string name)
    {
        for (var scope = this; scope?._variable is { } variable; scope = variable.Outer)
            if (variable.Name == name) return variable.Value;
        return name is "ROOT" or "CURRENT" ? Root : BsonValue.Missing;
    }
}
