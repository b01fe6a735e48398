using Workspace.Core.Tables;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Languages;

/// <summary>Cells that ipykernel runs.</summary>
[TestFixture]
internal sealed class JupyterProxyTests : PolyglotTests
{
    [SetUp]
    public void NeedIpykernel() => Assume.That(KernelSpecCatalogue.List().Any(spec => spec.Name == "python3"), "ipykernel is not installed");

    [Test]
    public async Task Cells_RunInTheKernel_AndKeepTheirState()
    {
        var output = new RecordingOutput();
        await ValueAsync("#!connect jupyter --kernel-name py --kernel-spec python3");
        await ValueAsync("#!py\nimport sys\nn = 20\nprint('hello')\nprint('oops', file=sys.stderr)", output);

        var value = await ValueAsync("#!py\nn + 1");

        Assert.That(output.Stdout, Is.EqualTo("hello\n"));
        Assert.That(output.Stderr, Is.EqualTo("oops\n"));
        Assert.That(((Core.Display.MimeBundle)value!)["text/plain"], Is.EqualTo("21"));
    }

    [Test]
    public async Task Values_PassBothWays()
    {
        await ValueAsync("var numbers = new[] { 1.5, 2.5 }; var text = \"ä\\\"😀\\n\";");

        await ValueAsync("#!python\n#!share --from csharp numbers\n#!share --from csharp text\ntotal = sum(numbers)\nback = text\nmixed = {'a': [1, 2]}");
        await ValueAsync("#!share --from python total\n#!share --from python back\n#!share --from python mixed");

        Assert.That(await ValueAsync("total"), Is.EqualTo(4.0));
        Assert.That(await ValueAsync("back == text"), Is.True);
        Assert.That(await ValueAsync("mixed.RootElement.GetProperty(\"a\")[1].GetInt32()"), Is.EqualTo(2));
    }

    [Test]
    public async Task DataFrames_AreTables()
    {
        await ValueAsync("#!python\nimport pandas\nframe = pandas.DataFrame({'n': [1, 2], 'name': ['x', None]})");
        await ValueAsync("#!set --name unused --value 1\n#!share --from python frame --as table");

        var table = (ITable)Session.HomeVariables.Single(variable => variable.Name == "table").Value!;
        var columns = table.ReadColumns("n", "name");
        Assert.That(columns[0].ValueAt(1), Is.EqualTo(2L));
        Assert.That(columns[1].ToTexts(), Is.EqualTo(new[] { "x", null }));
    }

    [Test]
    public async Task Error_HasTheKernelsNameAndTraceback()
    {
        var error = await ErrorAsync("#!python\n1 / 0");

        Assert.That(error.Name, Is.EqualTo("ZeroDivisionError"));
        Assert.That(string.Join('\n', error.Traceback), Does.Contain("division by zero"));
    }

    [Test]
    public async Task Interrupt_StopsTheCell_AndKeepsState()
    {
        var output = new RecordingOutput();
        output.Written += _ => Session.Interrupt();

        var result = await RunAsync("#!python\nkept = 5\nprint('go', flush=True)\nwhile True: pass", output);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That(((Core.Display.MimeBundle)(await ValueAsync("#!python\nkept"))!)["text/plain"], Is.EqualTo("5"));
    }

    [Test]
    public async Task Input_IsAskedOfTheReader()
    {
        Assert.That(await OutputAsync("#!python\nprint('Hello ' + input('Name?'))", "Ada"), Does.EndWith("Hello Ada\n"));
    }

    [Test]
    public async Task PercentMagics_AreTheKernelsOwn()
    {
        Assert.That(await OutputAsync("#!python\n\n%%capture --no-stderr kept\nprint('hidden')"), Is.Empty);
    }

    [Test]
    public async Task KernelThatEnds_IsSaid_AndTheNextCellGetsAFreshOne()
    {
        var error = await ErrorAsync("#!python\nimport os\nos._exit(3)");

        Assert.That(error.Name, Is.EqualTo("KernelDiedException"));
        Assert.That(await OutputAsync("#!python\nprint('again')"), Is.EqualTo("again\n"));
    }

    [TestCase("#!connect mssql --kernel-name x --kernel-spec y", "cannot be connected to")]
    [TestCase("#!connect jupyter --kernel-name x --kernel-spec no-such-kernel", "no-such-kernel")]
    [TestCase("#!connect jupyter --kernel-name csharp --kernel-spec python3", "is taken")]
    [TestCase("#!share --from python no_such_variable", "no_such_variable")]
    public async Task BadInput_SaysWhatIsWrong(string code, string expected) => Assert.That((await ErrorAsync(code)).Message, Does.Contain(expected));
}
