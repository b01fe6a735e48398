using Workspace.Charts;
using Workspace.Core.Display;
using Workspace.Datasets;
using Workspace.Flows;
using Workspace.Frames;
using Workspace.Learn.Trees;
using Workspace.Notebooks.Engine;

namespace Workspace.Running;

/// <summary>How cells see the library: its assemblies are there without <c>#r</c>, its namespaces want a <c>using</c>.</summary>
public static class Sessions
{
    private static readonly Type[] OneOfEachAssembly =
        [typeof(MimeBundle), typeof(Frame), typeof(Chart), typeof(Flow), typeof(BoostedTrees), typeof(DatasetCatalogue)];

    /// <summary>Options of a session that knows the whole library.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="offline">Whether packages may only come from this machine.</param>
    /// <returns>The options.</returns>
    public static SessionOptions Options(string folder, bool offline = false) => new()
    {
        WorkingDirectory = folder,
        Offline = offline,
        References = [.. OneOfEachAssembly.Select(type => type.Assembly.Location)],
        CompletionSources = [new DatasetNames()],
    };
}
