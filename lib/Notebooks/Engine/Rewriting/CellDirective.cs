using Microsoft.CodeAnalysis.Text;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>A line such as <c>#load "x.csx"</c> that is for the engine, not for the compiler.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Value">What stands in the quotes.</param>
/// <param name="Text">The whole directive, for error messages.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record CellDirective(CellDirectiveKind Kind, string Value, string Text, TextSpan Span);
