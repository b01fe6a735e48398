using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.LoadContexts;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Libraries;

/// <summary>
/// Compiles the types of cells that the script dialect refuses as libraries, which later cells reference.
/// </summary>
/// <remarks>
/// Running such a cell again makes a new version of its library: later cells see the new types, objects made before
/// keep theirs. What a cell redefines of another cell's library replaces that part of it alone.
/// </remarks>
internal sealed partial class LibraryCompiler(SessionAssemblies assemblies, SessionImports imports)
{
    private readonly List<Library> _libraries = [];

    /// <summary>Compiles a library; the session stays as it is until <see cref="Adopt"/>.</summary>
    /// <param name="source">A regular file.</param>
    /// <param name="optimize">Whether to optimise.</param>
    /// <param name="generators">Whether its types need the framework's source generators.</param>
    /// <param name="chain">The session's scripts, which a library cannot see.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    /// <exception cref="CellCompilationException">It does not compile.</exception>
    public CompiledLibrary Compile(CellSource source, bool optimize, bool generators, SubmissionChain chain, CancellationToken cancellationToken)
    {
        CompilationErrors.ThrowIfSyntaxErrors(source);
        var types = Library.TypeNames(source.Tree);
        var replaced = _libraries.FindAll(library => library.Types.Overlaps(types));
        if (replaced.Count > 1) throw new CellCompilationException(AcrossLibraries(replaced, types), [AcrossLibraries(replaced, types)]);
        var library = replaced is [var old]
            ? new Library(old.Name, new Version(1, 0, old.Version.Build + 1, 0), [.. old.Without(types), source.Tree])
            : new Library(string.Create(CultureInfo.InvariantCulture, $"Library{_libraries.Count + 1}"), new Version(1, 0, 1, 0), [source.Tree]);
        var compilation = (Compilation)CSharpCompilation.Create(library.Name, [Preamble(library.Version), .. library.Trees], assemblies.CurrentExcept(library.Name), CellEmitter.Options(optimize));
        if (generators) compilation = SourceGenerators.Run(compilation, cancellationToken);
        try
        {
            var (assembly, symbols) = CellEmitter.Emit(compilation, source, cancellationToken);
            return new CompiledLibrary(library, assembly, symbols);
        }
        catch (CellCompilationException e) when (FindSessionNames(e, chain) is { Count: > 0 } names)
        {
            var hint = CannotSee(names);
            throw new CellCompilationException($"{e.Message}\n{hint}", [.. e.Lines, hint]) { Errors = e.Errors };
        }
    }

    /// <summary>Makes a compiled library visible to later cells.</summary>
    public void Adopt(CompiledLibrary compiled, SessionLoadContext context)
    {
        var library = compiled.Library;
        _libraries.RemoveAll(older => older.Name == library.Name);
        _libraries.Add(library);
        context.AddVersion(library.Name, library.Version, compiled.Assembly, compiled.Symbols);
        assemblies.Add(library.Name, MetadataReference.CreateFromImage(compiled.Assembly));
        foreach (var space in library.Namespaces) imports.Add(space);
    }

    // Of every name the compiler complains about, those that an earlier cell declares.
    private static List<string> FindSessionNames(CellCompilationException error, SubmissionChain chain) =>
        [.. QuotedName().Matches(error.Message).Select(match => match.Groups[1].Value).Distinct().Where(chain.Declares)];

    private static string CannotSee(List<string> names) =>
        $"Why: a cell with a namespace, extension members, a file type or a source generator is compiled as a library, which cannot see what other cells declare at their top level ({string.Join(", ", names)}). " +
        "Pass variables as parameters; declare the types it needs in this cell, or in a cell that starts with #!module.";

    [GeneratedRegex("'(\\w+)'")]
    private static partial Regex QuotedName();

    private SyntaxTree Preamble(Version version) => CSharpSyntaxTree.ParseText(
        $"{imports.GlobalUsings}[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", CellSource.ParseOptions(SourceCodeKind.Regular));

    private static string AcrossLibraries(List<Library> replaced, HashSet<string> types)
    {
        var names = string.Join(", ", replaced.SelectMany(library => library.Types.Intersect(types)).Order(StringComparer.Ordinal));
        return $"This cell redefines types that come from {replaced.Count} different cells ({names}). Redefine them in one cell per origin, or restart the session.";
    }
}
