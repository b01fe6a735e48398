using Microsoft.CodeAnalysis.Text;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>The keyword of a lowered <c>using</c> declaration.</summary>
/// <param name="Using">Where <c>using</c> stood.</param>
/// <param name="Await">Where <c>await</c> stood, if it did.</param>
internal sealed record UsingKeyword(TextSpan Using, TextSpan? Await);
