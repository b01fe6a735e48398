namespace Workspace.Notebooks.LanguageServices;

/// <summary>One candidate.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">One line that tells it from others, such as <c>void Console.WriteLine(string? value) (+ 18 overloads)</c>; null: nothing to add.</param>
public sealed record CompletionItem(string Text, CompletionKind Kind, string? Signature = null);
