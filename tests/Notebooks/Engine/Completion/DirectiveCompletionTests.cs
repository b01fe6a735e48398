using Workspace.Notebooks.Engine;
using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Tests.Engine.Editing;

namespace Workspace.Notebooks.Tests.Engine.Completion;

internal sealed class DirectiveCompletionTests : EditingTests
{
    private string _folder = null!;

    protected override SessionOptions Options => new() { WorkingDirectory = Path.Combine(_folder, "book"), PackageFolder = Path.Combine(_folder, "packages") };

    [OneTimeSetUp]
    public void WriteFiles()
    {
        _folder = Directory.CreateTempSubdirectory("completion").FullName;
        foreach (var file in new[] { "book/tools.csx", "book/more.cs", "book/data.csv", "book/lib.dll", "book/src/Model.csproj", "book/src/inner.csx", "up.csx", "packages/acme.tools/1.2.0/lib/net8.0/Acme.Tools.dll", "packages/acme.tools/1.10.0/a.txt", "packages/acme.tools/1.10.0-beta/a.txt", "packages/other/2.0.0/a.txt" })
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }

    [OneTimeTearDown]
    public void DeleteFiles() => Directory.Delete(_folder, recursive: true);

    [TestCase("#load \"|", new[] { "more.cs", "tools.csx", "src/" })]
    [TestCase("#load \"t|\"", new[] { "tools.csx" })]
    [TestCase("#load \"src/|\"", new[] { "inner.csx" })]
    [TestCase("#load \"./src/|\"", new[] { "inner.csx" })]
    [TestCase("#load \"../|\"", new[] { "up.csx", "book/", "packages/" })]
    [TestCase("#load \"nowhere/|\"", new string[0])]
    [TestCase("var x = 1;\n  #load \"to|\"", new[] { "tools.csx" })]
    [TestCase("#r \"|\"", new[] { "lib.dll", "src/", "nuget: " })]
    [TestCase("#r \"src/|\"", new[] { "Model.csproj" })]
    [TestCase("#r \"nu|", new[] { "nuget: " })]
    [TestCase("#r \"nuget: |", new[] { "acme.tools", "other" })]
    [TestCase("#r \"nuget:ac|\"", new[] { "acme.tools" })]
    [TestCase("#r \"nuget: Acme.Tools, |\"", new[] { "1.10.0", "1.10.0-beta", "1.2.0" })]
    [TestCase("#r \"nuget: Acme.Tools, 1.2|\"", new[] { "1.2.0" })]
    [TestCase("#r \"nuget: Missing, |\"", new string[0])]
    [TestCase("#r \"nuget: .., |\"", new string[0])]
    [TestCase("#lo|", new[] { "#load" })]
    public async Task Directive_OffersFilesAndPackages(string marked, string[] expected)
    {
        Assert.That((await TextsAsync(marked)).Select(text => text.Replace("Acme.Tools", "acme.tools", StringComparison.Ordinal)), Is.EqualTo(expected));
    }

    [TestCase("#load \"src/in|ner\"", 11, 16)]
    [TestCase("#r \"nuget: ac|", 11, 13)]
    [TestCase("#r \"nuget: other, 2.|0.0\"", 18, 23)]
    public async Task Range_IsTheNameAlone(string marked, int start, int end)
    {
        var list = await CompleteAsync(marked);

        Assert.That((list.Start, list.End), Is.EqualTo((start, end)));
    }

    [Test]
    public async Task File_IsAPath()
    {
        Assert.That((await ItemAsync("#load \"|", "tools.csx")).Kind, Is.EqualTo(CompletionKind.Path));
    }
}
