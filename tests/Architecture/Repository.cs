namespace Workspace.Architecture.Tests;

/// <summary>The checkout these tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Workspace.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside a checkout: no Workspace.sln above them.");
    }
}
