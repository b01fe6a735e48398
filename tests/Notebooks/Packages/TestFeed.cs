using System.IO.Compression;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Packages;

/// <summary>A folder of packages made on the spot, and a notebook folder whose nuget.config knows no other source.</summary>
internal sealed class TestFeed : IDisposable
{
    public TestFeed()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(NotebookFolder);
        File.WriteAllText(Path.Combine(NotebookFolder, "nuget.config"), $"<configuration><packageSources><clear/><add key=\"test\" value=\"{Feed}\"/></packageSources></configuration>");
    }

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "workspace-feed-" + Guid.NewGuid().ToString("N"));

    public string Feed => Path.Combine(Root, "feed");

    public string NotebookFolder => Path.Combine(Root, "notebook");

    /// <summary>Adds a package whose class, named as the package, tells its version.</summary>
    /// <param name="id">Package, assembly and class name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="dependency">A package that it needs, as <c>Id/Version</c>.</param>
    /// <param name="native">A file to add as a native library for this machine.</param>
    /// <param name="feed">The folder; default <see cref="Feed"/>.</param>
    public void Add(string id, string version, string? dependency = null, string? native = null, string? feed = null)
    {
        var assembly = Path.Combine(Root, $"{id}.dll");
        var import = native is null ? "" : $"[System.Runtime.InteropServices.DllImport(\"{Path.GetFileNameWithoutExtension(native)[3..]}\")] public static extern int Abs(int n);";
        TestAssemblies.Compile(assembly, $"[assembly: System.Reflection.AssemblyVersion(\"{version.Split('-')[0]}.0\")]\npublic static class {id} {{ public static string Version => \"{version}\"; {import} }}");
        using var package = ZipFile.Open(Path.Combine(feed ?? Feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open()))
            writer.Write(Specification(id, version, dependency));
        package.CreateEntryFromFile(assembly, $"lib/net10.0/{id}.dll");
        if (native is not null) package.CreateEntryFromFile(native, $"runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native/{Path.GetFileName(native)}");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Specification(string id, string version, string? dependency)
    {
        var needs = dependency?.Split('/') is [var name, var from] ? $"<dependencies><group targetFramework=\"net10.0\"><dependency id=\"{name}\" version=\"{from}\"/></group></dependencies>" : "";
        return $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>{id}</id><version>{version}</version><authors>tests</authors><description>Made by a test.</description>{needs}</metadata></package>";
    }
}
