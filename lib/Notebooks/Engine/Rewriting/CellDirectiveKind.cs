namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>What a directive in a cell asks for.</summary>
internal enum CellDirectiveKind
{
    /// <summary><c>#load "file.csx"</c>: run a file first.</summary>
    Load,

    /// <summary><c>#r "file.dll"</c> or <c>#r "project.csproj"</c>.</summary>
    Reference,

    /// <summary><c>#r "nuget: Id, version"</c>.</summary>
    Package,

    /// <summary><c>#i "nuget:URL-or-folder"</c>: where to look for packages.</summary>
    PackageSource,
}
