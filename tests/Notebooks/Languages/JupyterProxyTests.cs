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
    public async Task DataFrames_KeepTheirTypesBothWays()
    {
        await ValueAsync("""
            #!python
            import pandas
            frame = pandas.DataFrame({
                'whole': pandas.array([1, None, 3], dtype='Int64'), 'small': pandas.array([1, 2, 3]).astype('uint8'), 'real': [1.5, None, -0.0], 'single': pandas.Series([1, 2, 3], dtype='float32'),
                'yes': pandas.array([True, None, False], dtype='boolean'), 'text': ['ä"😀', None, ''], 'time': pandas.to_datetime(['2024-02-29 12:30:00.000001', None, '1969-12-31']),
                'kind': pandas.Categorical(['x', 'y', 'x']), 'zone': pandas.to_datetime(['2024-01-01 12:00'] * 3).tz_localize('Europe/Berlin')})
            """);
        await ValueAsync("#!share --from python frame");
        var table = (ITable)Session.HomeVariables.Single(variable => variable.Name == "frame").Value!;

        await ValueAsync("#!python\n#!share --from csharp frame --as back\nback.zone = back.zone.dt.tz_localize('UTC')\nexpected = frame.copy()\nexpected.kind = expected.kind.astype(object)\nexpected.zone = expected.zone.dt.tz_convert('UTC')");

        Assert.That(table.Schema.Select(column => column.TypeName), Is.EqualTo(new[] { "BIGINT", "UTINYINT", "DOUBLE", "FLOAT", "BOOLEAN", "VARCHAR", "TIMESTAMP", "VARCHAR", "TIMESTAMP" }));
        var columns = table.ReadColumns([.. table.Schema.Select(column => column.Name)]);
        Assert.That(columns.Select(column => column.MissingCount), Is.EqualTo(new[] { 1, 0, 1, 0, 1, 1, 1, 0, 0 }));
        Assert.That(columns[6].ValueAt(0), Is.EqualTo(new DateTime(2024, 2, 29, 12, 30, 0).AddMicroseconds(1)));
        Assert.That(columns[8].ValueAt(0), Is.EqualTo(new DateTime(2024, 1, 1, 11, 0, 0)));
        Assert.That(await OutputAsync("#!python\npandas.testing.assert_frame_equal(back, expected)\nprint('equal')"), Is.EqualTo("equal\n"));
    }

    [TestCase("pandas.DataFrame()", 0, 0)]
    [TestCase("pandas.DataFrame({'a': []})", 1, 0)]
    [TestCase("pandas.DataFrame([[1, 'x']], columns=['same', 3], index=['row'])", 2, 1)]
    public async Task DataFrames_OfOddShapes_Pass(string frame, int columns, int rows)
    {
        await ValueAsync($"#!python\nimport pandas\nodd = {frame}");
        await ValueAsync("#!share --from python odd");

        var table = (ITable)Session.HomeVariables.Single(variable => variable.Name == "odd").Value!;
        Assert.That((table.Schema.Count, table.CountRows()), Is.EqualTo((columns, (long)rows)));
        Assert.That(await OutputAsync("#!python\n#!share --from csharp odd --as back\nprint(len(back.columns))"), Is.EqualTo($"{columns}\n"));
    }

    [Test]
    public async Task Values_LeaveNothingBehindInPython()
    {
        await ValueAsync("var text = \"x\";");
        await ValueAsync("#!python\nbefore = set(dir())\n#!share --from csharp text");
        await ValueAsync("#!share --from python text --as again");

        Assert.That(await OutputAsync("#!python\nprint(sorted(name for name in set(dir()) - before if not name.startswith('_i')))"), Is.EqualTo("['before', 'text']\n"));
    }

    [Test]
    public async Task Values_AreReadDespiteWarnings()
    {
        await ValueAsync("#!python\nimport sys\nclass Loud:\n    def tolist(self):\n        print('careful', file=sys.stderr)\n        return [1]\nloud = Loud()");

        await ValueAsync("#!share --from python loud");

        Assert.That(await ValueAsync("loud[0]"), Is.EqualTo(1L));
    }

    [Test]
    public async Task NotANumber_CannotBeShared_AndSaysSo()
    {
        await ValueAsync("#!python\nn = float('nan')");

        Assert.That((await ErrorAsync("#!share --from python n")).Message, Does.Contain("\"n\" cannot be read from").And.Contain("not JSON compliant"));
    }

    [Test]
    public async Task Completion_AsksTheKernel()
    {
        await ValueAsync("#!python\nlong_name_of_mine = '😀'");
        var (code, position) = Cursor("1\n#!python\n'😀'; long_na|");

        var list = await Session.LanguageService!.CompleteAsync(code, position);

        Assert.That(list.Items.Select(item => item.Text), Has.Member("long_name_of_mine"));
        Assert.That(code[list.Start..list.End], Is.EqualTo("long_na"));
        Assert.That((await Session.LanguageService.CompleteAsync("#!python\nno_such_name_", 21)).Items, Is.Empty);
    }

    [Test]
    public async Task Inspection_AsksTheKernel()
    {
        await ValueAsync("#!python\ndef documented():\n    'Says what it does.'");
        var (code, position) = Cursor("#!python\ndocument|ed");

        Assert.That(((string)(await Session.LanguageService!.InspectAsync(code, position))!["text/plain"]), Does.Contain("Says what it does."));
        Assert.That(await Session.LanguageService.InspectAsync("#!python\nno_such_name", 20), Is.Null);
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
