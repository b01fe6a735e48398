namespace Workspace.Notebooks.Packages;

/// <summary>A project's build result.</summary>
/// <param name="Assembly">Full path of its assembly; those of projects that it references lie beside it.</param>
/// <param name="Packages">The packages it uses.</param>
internal sealed record BuiltProject(string Assembly, RestoredPackages Packages);
