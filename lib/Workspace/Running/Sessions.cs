using TorchSharp;
using Workspace.Aws.Documents;
using Workspace.Charts;
using Workspace.Core.Display;
using Workspace.Datasets;
using Workspace.Flows;
using Workspace.Frames;
using Workspace.Languages.Sql;
using Workspace.Learn.Trees;
using Workspace.LocalCloud.Services.DocumentDb;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages;
using Workspace.Serving.Http;

namespace Workspace.Running;

/// <summary>How cells see the library: its assemblies are there without <c>#r</c>, its namespaces want a <c>using</c>.</summary>
public static class Sessions
{
    private static readonly Type[] OneOfEachAssembly =
    [
        typeof(MimeBundle), typeof(Frame), typeof(Chart), typeof(Flow), typeof(torch), typeof(BoostedTrees), typeof(DocumentClient), typeof(DocumentDbServer), typeof(InferenceServer),
        typeof(DatasetCatalogue),
    ];

    /// <summary>Starts a session of C# and every other language there is.</summary>
    /// <param name="options">How it starts.</param>
    /// <returns>The session.</returns>
    public static ICellSession Create(SessionOptions options) => new PolyglotSession(options, new PolyglotOptions
    {
        Languages = [new SqlLanguage(), .. PolyglotOptions.BuiltIn],
        AdoptTable = table => FrameDatabase.Default.FromTable(table),
    });

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
