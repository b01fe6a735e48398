using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>Compiles in memory, with symbols, so that stack traces have line numbers.</summary>
internal static class CellEmitter
{
    private static readonly CSharpCompilationOptions Debug = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        // Cells are small: handing their methods to other threads costs more than it saves.
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Annotations,
        generalDiagnosticOption: ReportDiagnostic.Suppress);

    // Optimised code is faster, but inlining removes the user's functions from stack traces.
    private static readonly CSharpCompilationOptions Release = Debug.WithOptimizationLevel(OptimizationLevel.Release);

    public static CSharpCompilationOptions Options(bool optimize) => optimize ? Release : Debug;

    /// <summary>The assembly and its symbols; both empty for a cell in which there is nothing to run.</summary>
    /// <exception cref="CellCompilationException">It does not compile.</exception>
    public static (byte[] Assembly, byte[] Symbols) Emit(Compilation compilation, CellSource source, CancellationToken cancellationToken)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellationToken);
        if (emitted.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) throw CompilationErrors.Describe(source, emitted.Diagnostics);
        // Comments or usings alone fail to emit without any diagnostic.
        return emitted.Success ? (assembly.ToArray(), symbols.ToArray()) : ([], []);
    }
}
