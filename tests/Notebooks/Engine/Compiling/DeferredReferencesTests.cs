using Microsoft.CodeAnalysis;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Engine.Compiling;

namespace Workspace.Notebooks.Tests.Engine.Compiling;

internal sealed class DeferredReferencesTests
{
    [Test]
    public void Common_EveryName_IsAnAssemblyOfTheFramework() =>
        Assert.That(FrameworkReferences.Common, Is.SubsetOf(FrameworkReferences.Names));

    [TestCase("new System.Xml.Linq.XElement(\"a\").ToString()", "<a />")]
    [TestCase("using System.Xml.XPath;\nSystem.Xml.Linq.XDocument.Parse(\"<a><b>7</b></a>\").XPathSelectElement(\"//b\")!.Value", "7")]
    [TestCase("typeof(System.Net.Sockets.TcpListener).Name", "TcpListener")]
    public async Task Cell_TypeOfARareAssembly_CompilesAllTheSame(string code, string expected)
    {
        await using var session = new CSharpSession(new SessionOptions());
        await RunAsync(session, "var before = 1;");

        var result = await RunAsync(session, code);
        var later = await RunAsync(session, "new System.Xml.Linq.XElement(\"later\", before).ToString()");

        Assert.That(result.Value, Is.EqualTo(expected), result.Error?.Message);
        Assert.That(later.Value, Is.EqualTo("<later>1</later>"), later.Error?.Message);
    }

    [Test]
    public async Task Cell_VariableOfARareType_IsSeenByLaterCells()
    {
        await using var session = new CSharpSession(new SessionOptions());
        await RunAsync(session, "var element = new System.Xml.Linq.XElement(\"a\");");

        var result = await RunAsync(session, "element.Name.LocalName");

        Assert.That(result.Value, Is.EqualTo("a"), result.Error?.Message);
    }

    [Test]
    public async Task Cell_WrongWithAllAssemblies_SaysWhatIsWrongOnce()
    {
        await using var session = new CSharpSession(new SessionOptions());

        var result = await RunAsync(session, "var x = Nothing.Here;");

        Assert.That(result.Error!.Message, Is.EqualTo("Cell 1:1:9 error CS0103: The name 'Nothing' does not exist in the current context"));
    }

    [TestCase("(string?)null", true)]
    [TestCase("default(int?)", true)]
    [TestCase("Console.Write(1)", false)]
    [TestCase("await Task.Yield()", false)]
    [TestCase("string? s = null;", false)]
    public async Task Cell_WithoutAValueOrWithNull_TellsThemApart(string code, bool hasValue)
    {
        await using var session = new CSharpSession(new SessionOptions());

        var result = await RunAsync(session, code);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error?.Message);
        Assert.That((result.HasValue, result.Value), Is.EqualTo((hasValue, (object?)null)));
    }

    [Test]
    public void Add_KeyThatIsDeferred_ReplacesIt()
    {
        var assemblies = new SessionAssemblies();
        var (older, newer) = (Reference(), Reference());
        assemblies.Defer("System.Xml", older);

        assemblies.Add("System.Xml", newer);
        assemblies.AddDeferred();

        Assert.That(assemblies.New, Is.EqualTo(new[] { newer }));
        Assert.That(assemblies.CurrentExcept(""), Is.EqualTo(new[] { newer }));
    }

    private static PortableExecutableReference Reference() => MetadataReference.CreateFromFile(typeof(SessionAssemblies).Assembly.Location);

    private static Task<CellResult> RunAsync(CSharpSession session, string code) =>
        session.ExecuteAsync(new CellRequest(code, "Cell 1"), new RecordingOutput());
}
