using Microsoft.CodeAnalysis;

namespace Workspace.Notebooks.Engine;

/// <summary>What a session's first cell is compiled against.</summary>
internal static class SessionReferences
{
    /// <summary>The framework, the engine (for safe points) and the host's assemblies, which are also made loadable.</summary>
    /// <exception cref="ReferenceNotFoundException">A file of <see cref="SessionOptions.References"/> does not exist.</exception>
    public static IReadOnlyList<MetadataReference> Create(SessionOptions options, SessionLoadContext context)
    {
        var engine = typeof(SessionReferences).Assembly.Location;
        var paths = options.References.Append(engine).Distinct(StringComparer.Ordinal).ToList();
        if (paths.Find(path => !File.Exists(path)) is { } missing) throw new ReferenceNotFoundException(missing);
        paths.ForEach(context.AddShared);
        return [.. FrameworkReferences.All, .. paths.Where(p => !FrameworkReferences.Names.Contains(Path.GetFileNameWithoutExtension(p))).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
