using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Packages;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Packages;

internal sealed class ProjectReferenceTests
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "workspace-project-" + Guid.NewGuid().ToString("N"));
    private CSharpSession _session = null!;

    [SetUp]
    public void WriteProjects()
    {
        const string project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>{0}</Project>";
        Write("below/Below.csproj", string.Format(project, ""));
        Write("below/Below.cs", "public static class Below { public static int N => 1; }");
        Write("above/Above.csproj", string.Format(project, "<ItemGroup><ProjectReference Include=\"../below/Below.csproj\"/></ItemGroup>"));
        Write("above/Above.cs", "public class Above { public int N => Below.N * 10; }");
        _session = new CSharpSession(new SessionOptions { WorkingDirectory = _folder });
    }

    [TearDown]
    public async Task Delete()
    {
        await _session.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Project_ChangedAndRunAgain_NewBuildForNewCellsOldObjectsKeepTheirs()
    {
        var first = await RunAsync("#r \"above/Above.csproj\"\nvar old = new Above(); old.N + Below.N");
        Write("below/Below.cs", "public static class Below { public static int N => 2; public static int M => 5; }");
        var second = await RunAsync("#r \"above/Above.csproj\"\nnew Above().N + Below.M");
        var third = await RunAsync("old.N");

        Assert.That(first.Value, Is.EqualTo(11), first.Error?.Message);
        Assert.That(second.Value, Is.EqualTo(25), second.Error?.Message);
        Assert.That(third.Value, Is.EqualTo(10), third.Error?.Message);
    }

    [Test]
    public async Task Project_Unchanged_KeepsItsTypes()
    {
        await RunAsync("#r \"below/Below.csproj\"\nvar before = typeof(Below);");

        var result = await RunAsync("#r \"below/Below.csproj\"\nbefore == typeof(Below)");

        Assert.That(result.Value, Is.True, result.Error?.Message);
    }

    [Test]
    public async Task Project_ThatDoesNotBuild_ShowsTheCompilersErrors()
    {
        Write("below/Below.cs", "class Broken { int n = missing; }");

        var result = await RunAsync("#r \"below/Below.csproj\"");

        Assert.That(result.Error!.Name, Is.EqualTo(nameof(ProjectBuildException)));
        Assert.That(result.Error.Message, Does.StartWith("Below.csproj does not build").And.Contain("Below.cs(1,24): error CS0103"));
    }

    private Task<CellResult> RunAsync(string code) => _session.ExecuteAsync(new CellRequest(code, "Cell 1"), new RecordingOutput());

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
