using System.Xml.Linq;

namespace Workspace.Architecture.Tests;

/// <summary>Compares the project files with the dependency table of CONTRIBUTING.md.</summary>
[TestFixture]
public class ProjectReferenceTests
{
    // Project → what it may reference. "Workspace" is the composition root and may see everything.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Torch"] = ["Core"],
        ["Frames"] = ["Core"],
        ["Images"] = ["Core"],
        ["Charts"] = ["Core"],
        ["Notebooks"] = ["Core"],
        ["Learn"] = ["Core"],
        ["Flows"] = ["Core", "Frames"],
        ["Aws"] = ["Core"],
        ["LocalCloud"] = ["Core"],
        ["Workspace"] = ["Core", "Torch", "Frames", "Images", "Charts", "Notebooks", "Learn", "Flows", "Aws", "LocalCloud"],
    };

    private static IEnumerable<string> Projects() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "lib"), "*.csproj", SearchOption.AllDirectories).Select(p => Path.GetFileNameWithoutExtension(p)!);

    [TestCaseSource(nameof(Projects))]
    public void Project_References_AreThoseOfTheTable(string project)
    {
        Assert.That(Allowed, Contains.Key(project), $"lib/{project} is new: give it a line in the table here and in CONTRIBUTING.md.");

        var references = References(project).ToList();

        Assert.That(references, Is.SubsetOf(Allowed[project]));
    }

    [TestCaseSource(nameof(Projects))]
    public void Project_Row_StandsInTheContributingGuide(string project)
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));
        var row = $"| `lib/{project}` | {(Allowed[project].Length == 0 ? "nothing" : string.Join(", ", Allowed[project]))} |";

        Assert.That(guide, Does.Contain(row));
    }

    [Test]
    public void Table_Rows_AllExist() => Assert.That(Allowed.Keys, Is.EquivalentTo(Projects()));

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "lib", project, $"{project}.csproj"))
            .Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
}
