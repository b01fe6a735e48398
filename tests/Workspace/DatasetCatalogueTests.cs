using Workspace.Core.Errors;
using Workspace.Datasets;

namespace Workspace.Tests;

[TestFixture]
[NonParallelizable] // sets an environment variable
public class DatasetCatalogueTests
{
    private string? _before;

    [SetUp]
    public void Remember() => _before = Environment.GetEnvironmentVariable(DatasetCatalogue.FolderVariable);

    [TearDown]
    public void Restore() => Environment.SetEnvironmentVariable(DatasetCatalogue.FolderVariable, _before);

    [Test]
    public void Find_NoFolderGiven_IsTheSyntheticSample()
    {
        Environment.SetEnvironmentVariable(DatasetCatalogue.FolderVariable, null);

        var dataset = DatasetCatalogue.Find("german-credit");

        Assert.That(dataset.IsSynthetic, Is.True);
        Assert.That(dataset.Path, Does.Exist);
        Assert.That(dataset.ToString(), Does.Contain("invented"));
    }

    [Test]
    public void Find_FolderWithTheFile_IsTheRealOne()
    {
        var folder = Directory.CreateTempSubdirectory("data-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "credit"));
        var file = Path.Combine(folder.FullName, "credit", "german_credit_data.csv");
        File.WriteAllText(file, "risk\n");
        Environment.SetEnvironmentVariable(DatasetCatalogue.FolderVariable, folder.FullName);

        var dataset = DatasetCatalogue.Find("german-credit");

        Assert.That((dataset.Path, dataset.IsSynthetic), Is.EqualTo((file, false)));
        folder.Delete(recursive: true);
    }

    [Test]
    public void Find_FolderWithoutTheFile_NeverFallsBackToInventedData()
    {
        Environment.SetEnvironmentVariable(DatasetCatalogue.FolderVariable, Path.GetTempPath());

        Assert.That(() => DatasetCatalogue.Find("german-credit"), Throws.TypeOf<DatasetNotFoundException>().With.Message.Contains("german_credit_data.csv"));
    }

    [Test]
    public void Find_MistypedName_SuggestsTheNearest() =>
        Assert.That(() => DatasetCatalogue.Find("german-credits"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"german-credit\"?"));
}
