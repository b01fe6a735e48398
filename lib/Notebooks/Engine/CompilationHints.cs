using Microsoft.CodeAnalysis;

namespace Workspace.Notebooks.Engine;

/// <summary>What to do about errors that come from how cells differ from program files.</summary>
internal static class CompilationHints
{
    private const string StackOnly = "put it inside { } or a function: variables at the top level of a cell live on the heap, where spans and refs cannot.";

    /// <summary>A hint for an error, or null.</summary>
    /// <param name="diagnostic">The error.</param>
    /// <param name="line">The source line in which it stands.</param>
    public static string? For(Diagnostic diagnostic, string line) => diagnostic.Id switch
    {
        // A script takes a ref local for the beginning of a ref-returning function.
        "CS1003" when line.TrimStart().StartsWith("ref ", StringComparison.Ordinal) => StackOnly,
        "CS0201" => "remove the semicolon to show the value, or assign it to a variable.",
        "CS8345" or "CS8170" or "CS8166" or "CS9244" => StackOnly,
        "CS4007" or "CS4012" => "a span or ref cannot live across an await; copy it to an array first.",
        "CS0246" or "CS0103" => "if it comes from a package or file, reference that first: #r \"nuget: Name\" or #r \"path.dll\".",
        "CS8795" => "source generators see types only: put the partial method into a static partial class.",
        _ => null,
    };
}
