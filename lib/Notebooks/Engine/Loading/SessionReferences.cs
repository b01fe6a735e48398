using Microsoft.CodeAnalysis;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.LoadContexts;

namespace Workspace.Notebooks.Engine.Loading;

/// <summary>What a session's cells can use from the start.</summary>
internal static class SessionReferences
{
    /// <summary>Adds the framework, the engine (for safe points) and the host's assemblies, which are also made loadable.</summary>
    /// <exception cref="ReferenceNotFoundException">A file of <see cref="SessionOptions.References"/> does not exist.</exception>
    public static void AddTo(SessionAssemblies assemblies, SessionLoadContext context, IReadOnlyList<string> hostReferences)
    {
        foreach (var reference in FrameworkReferences.All)
        {
            var name = Path.GetFileNameWithoutExtension(reference.Display!);
            if (FrameworkReferences.Common.Contains(name)) assemblies.Add(name, reference);
            else assemblies.Defer(name, reference);
        }
        foreach (var path in hostReferences.Append(typeof(SessionReferences).Assembly.Location))
        {
            if (!File.Exists(path)) throw new ReferenceNotFoundException(path);
            context.AddShared(path);
            var key = Path.GetFileNameWithoutExtension(path);
            if (!assemblies.Contains(key)) assemblies.Add(key, MetadataReference.CreateFromFile(path));
        }
    }
}
