namespace Workspace.Core.Bson;

/// <summary>JavaScript code, carried and never run.</summary>
/// <param name="Code">The code.</param>
/// <param name="Scope">Its variables, in the deprecated type that has them; else null.</param>
public sealed record BsonJavaScript(string Code, BsonDocument? Scope = null);
