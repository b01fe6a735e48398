using Workspace.Core.Native;
using Workspace.Datasets;

namespace Workspace.Tests;

[TestFixture]
public class CreditSampleTests
{
    private static string Generate(int rows, int seed)
    {
        using var writer = new StringWriter();
        CreditSample.Write(writer, rows, seed);
        return writer.ToString();
    }

    private static List<string[]> Rows(string csv) => [.. csv.TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];

    [Test]
    public void Write_DefaultSeed_IsTheFileInData()
    {
        var path = Path.Combine(WorkspacePaths.Root!, "data", "credit", "german_credit_sample.csv");
        var csv = Generate(CreditSample.DefaultRows, CreditSample.DefaultSeed);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, csv);

        Assert.That(File.ReadAllText(path), Is.EqualTo(csv));
    }

    [TestCase(1_000, 26)]
    [TestCase(1_000, 1)]
    [TestCase(5_000, 7)]
    public void Write_AnySeed_PlantsTheSharesExactly(int rows, int seed)
    {
        var applications = Rows(Generate(rows, seed));

        var women = applications.Where(a => a[8].StartsWith("female", StringComparison.Ordinal)).ToList();
        var men = applications.Except(women).ToList();

        Assert.That(applications, Has.Count.EqualTo(rows));
        Assert.That((double)women.Count / rows, Is.EqualTo(CreditSample.WomenShare).Within(0.5 / rows));
        Assert.That(women.Count(HighRisk), Is.EqualTo(Math.Round(women.Count * CreditSample.WomenHighRisk)));
        Assert.That(men.Count(HighRisk), Is.EqualTo(Math.Round(men.Count * CreditSample.MenHighRisk)));
    }

    [Test]
    public void Write_EveryRow_HasEveryColumn()
    {
        var applications = Rows(Generate(500, 3));

        Assert.That(applications, Is.All.Length.EqualTo(CreditSample.Columns.Count));
        Assert.That(applications.SelectMany(a => a), Is.All.Not.Empty);
    }

    [Test]
    public void Write_TooFewRows_IsRefused() =>
        Assert.That(() => Generate(5, 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Write_RealFile_HasTheSameColumnsAndWords()
    {
        if (Environment.GetEnvironmentVariable(DatasetCatalogue.FolderVariable) is null) Assert.Ignore("WORKSPACE_DATA is not set: no real file to compare with");
        var real = File.ReadAllText(DatasetCatalogue.Find("german-credit").Path).Replace("\r", "", StringComparison.Ordinal);

        Assert.That(real.Split('\n')[0].Split(','), Is.EqualTo(CreditSample.Columns));
        foreach (var column in new[] { "existingchecking", "savings", "employmentsince", "housing", "job", "risk", "purpose", "credithistory", "property" })
        {
            var at = CreditSample.Columns.ToList().IndexOf(column);
            Assert.That(Words(Generate(20_000, 1), at), Is.SubsetOf(Words(real, at)), column);
        }
    }

    private static bool HighRisk(string[] application) => application[^1] == "high risk";

    private static IEnumerable<string> Words(string csv, int column) => Rows(csv).Select(a => a[column]).Distinct();
}
