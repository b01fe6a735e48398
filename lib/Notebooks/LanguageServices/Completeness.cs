namespace Workspace.Notebooks.LanguageServices;

/// <summary>Whether code can run as it stands.</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Indent">For incomplete code, the white space the next line begins with.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");
