namespace Workspace.Notebooks.Engine;

/// <summary>A library that compiles.</summary>
internal sealed record CompiledLibrary(Library Library, byte[] Assembly, byte[] Symbols);
