using Workspace.LocalCloud.Services;

namespace Workspace.LocalCloud.Tests;

/// <summary>COVERAGE.md is written by the code it describes.</summary>
[TestFixture]
public class CoverageTests
{
    [Test]
    public void Coverage_StandsInTheRepositoryAsItIs()
    {
        var path = Path.Combine(Root(), "lib", "LocalCloud", "COVERAGE.md");
        using var cloud = LocalCloud.Start();
        var written = Coverage.Write(cloud.Services);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, written);

        Assert.That(File.ReadAllText(path), Is.EqualTo(written), "Write it anew with UPDATE_GOLDEN=1.");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Workspace.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside a checkout.");
    }
}
