using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Libraries;

/// <summary>The source generators that come with the framework, loaded when the first cell needs one.</summary>
internal static class SourceGenerators
{
    private static readonly Lazy<IReadOnlyList<ISourceGenerator>> Loaded = new(Load);

    /// <summary>Adds what the generators write for a compilation's types. Without a targeting pack it stays as it is.</summary>
    public static Compilation Run(Compilation compilation, CancellationToken cancellationToken)
    {
        var driver = CSharpGeneratorDriver.Create(Loaded.Value, parseOptions: CellSource.ParseOptions(SourceCodeKind.Regular));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellationToken);
        return generated;
    }

    private static List<ISourceGenerator> Load()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "ref", "analyzers");
        var folder = Directory.Exists(shipped) ? shipped : FrameworkReferences.Pack is { } pack ? Path.Combine(pack, "analyzers", "dotnet", "cs") : null;
        if (folder is null || !Directory.Exists(folder)) return [];
        var context = new AssemblyLoadContext("generators");
        // The generators refer to an older compiler, for which the loader takes the one of this process.
        context.Resolving += (_, name) => File.Exists(Path.Combine(folder, name.Name + ".dll")) ? context.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
        return [.. Directory.EnumerateFiles(folder, "*.dll").SelectMany(path => Find(context.LoadFromAssemblyPath(path)))];
    }

    private static IEnumerable<ISourceGenerator> Find(Assembly assembly) =>
        TypesOf(assembly)
            .Where(type => type is { IsAbstract: false } && type.IsDefined(typeof(GeneratorAttribute), inherit: false))
            .Select(type => Activator.CreateInstance(type) switch
            {
                ISourceGenerator generator => generator,
                IIncrementalGenerator generator => generator.AsSourceGenerator(),
                _ => null,
            })
            .OfType<ISourceGenerator>();

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            // Code fixes in the same assembly need an editor's assemblies, which are not here.
            return e.Types.OfType<Type>();
        }
    }
}
