namespace Workspace.Core.Bson.Mapping;

/// <summary>The field's name in documents, where it is not the property's own.</summary>
/// <param name="name">The name, such as <c>_id</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class BsonNameAttribute(string name) : Attribute
{
    /// <summary>The name in documents.</summary>
    public string Name { get; } = name;
}
