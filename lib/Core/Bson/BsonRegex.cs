namespace Workspace.Core.Bson;

/// <summary>A regular expression as the database knows it (PCRE). Neither text may contain a zero character.</summary>
/// <param name="Pattern">The expression.</param>
/// <param name="Options">Its options, in alphabetical order: i, l, m, s, u, x.</param>
public sealed record BsonRegex(string Pattern, string Options = "");
