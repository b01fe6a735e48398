using System.Runtime.Loader;

namespace Workspace.Notebooks.Engine.LoadContexts;

/// <summary>A load context that holds code of cells; stack traces tell by it which frames are the user's.</summary>
internal abstract class CellLoadContext(string name) : AssemblyLoadContext(name, isCollectible: true);
