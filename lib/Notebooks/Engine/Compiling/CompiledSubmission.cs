using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>A cell that compiles.</summary>
/// <param name="Compilation">What later cells are compiled against.</param>
/// <param name="Assembly">The assembly; empty when there is nothing to run.</param>
/// <param name="Symbols">Its portable PDB.</param>
/// <param name="EndsInValue">Whether it ends in an expression that has a value.</param>
internal sealed record CompiledSubmission(CSharpCompilation Compilation, byte[] Assembly, byte[] Symbols, bool EndsInValue)
{
    public bool IsEmpty => Assembly.Length == 0;
}
