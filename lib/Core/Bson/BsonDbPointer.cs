namespace Workspace.Core.Bson;

/// <summary>A pointer to a document, of a type the format has deprecated.</summary>
/// <param name="Namespace">Database and collection: <c>db.things</c>.</param>
/// <param name="Id">The document's identifier.</param>
public sealed record BsonDbPointer(string Namespace, ObjectId Id);
