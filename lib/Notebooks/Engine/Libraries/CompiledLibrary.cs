namespace Workspace.Notebooks.Engine.Libraries;

/// <summary>A library that compiles.</summary>
internal sealed record CompiledLibrary(Library Library, byte[] Assembly, byte[] Symbols);
