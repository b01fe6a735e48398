using Workspace.Frames;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;
using Workspace.Running;

namespace Workspace.Tests.Languages.Sql;

[TestFixture]
internal sealed class SqlCellTests
{
    private ICellSession _session = null!;
    private string _table = null!;

    [SetUp]
    public void StartSession()
    {
        _session = Sessions.Create(Sessions.Options(Directory.GetCurrentDirectory()).WithDisplay());
        // The database belongs to the whole process, so each test has tables of its own.
        _table = "t" + Guid.NewGuid().ToString("N");
    }

    [TearDown]
    public async Task EndSession() => await _session.DisposeAsync();

    [Test]
    public async Task Select_IsAFrame_AndSeesFramesOfCSharp()
    {
        await ValueAsync("using Workspace.Frames;\nvar loans = Frame.FromColumns((\"amount\", new[] { 1.5, 2.5, 4.0 }));");

        var frame = (Frame)(await ValueAsync("#!sql\nSELECT sum(amount) AS total FROM loans"))!;

        Assert.That(frame.Column("total").ValueAt(0), Is.EqualTo(8.0));
    }

    [Test]
    public async Task Name_BindsTheResultInCSharp()
    {
        await ValueAsync("#!sql --name top\nSELECT 41 AS n");

        Assert.That(await ValueAsync("top.ToArray<int>(\"n\")[0] + 1"), Is.EqualTo(42));
    }

    [Test]
    public async Task PercentForm_AndShare_Work()
    {
        await ValueAsync("%%sql --name made\nSELECT 7 AS n");
        await ValueAsync("#!share --from sql made --as other");

        Assert.That(await ValueAsync("object.ReferenceEquals(made, other)"), Is.True);
    }

    [Test]
    public async Task Records_AreATable()
    {
        await ValueAsync("public record Person(string Name, int Age);");
        await ValueAsync("var people = new List<Person> { new(\"Ada\", 36), new(\"Alan\", 41) };");

        var frame = (Frame)(await ValueAsync("#!sql\nSELECT name FROM people WHERE age > 40"))!;

        Assert.That(frame.Column("Name").ToTexts(), Is.EqualTo(new[] { "Alan" }));
    }

    [Test]
    public async Task Statements_RunInOrder_AndTablesPersist()
    {
        await ValueAsync($"#!sql\nCREATE TABLE {_table} (n INT, note TEXT);\nINSERT INTO {_table} VALUES (1, 'a;b'), (2, NULL); -- not; the end");

        var frame = (Frame)(await ValueAsync($"#!sql\nSELECT count(*) AS n FROM {_table} WHERE note = 'a;b'"))!;

        Assert.That(frame.Column("n").ValueAt(0), Is.EqualTo(1L));
    }

    [Test]
    public async Task TemporaryTables_AndDescribe_Work()
    {
        await ValueAsync($"#!sql\nCREATE TEMP TABLE {_table} AS SELECT 1 AS a, 'x' AS b");

        var frame = (Frame)(await ValueAsync($"#!sql\nDESCRIBE {_table}"))!;

        Assert.That(frame.Column("column_name").ToTexts(), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task UnknownColumn_ShowsLineAndCaret()
    {
        var error = await ErrorAsync("1\n#!sql\nSELECT 1;\nSELECT\n  nope FROM (SELECT 1 AS n)");

        Assert.That(error.Message, Does.StartWith("Cell, line 5, column 3:").And.Contain("nope"));
        Assert.That(error.Traceback, Has.Member("      nope FROM (SELECT 1 AS n)").And.Member("      ^"));
    }

    [TestCase("SELEC 1", "line 2, column 1")]
    [TestCase("SELECT * FROM no_such_table_anywhere", "no_such_table_anywhere")]
    [TestCase("BEGIN", "Transactions cannot be opened")]
    [TestCase("SELECT 'open", "DuckDB refused")]
    public async Task BadSql_IsAnErrorThatSaysWhy(string sql, string expected)
    {
        var error = await ErrorAsync("#!sql\n" + sql);

        Assert.That(error.Name, Is.EqualTo("SqlException"));
        Assert.That(error.Message, Does.Contain(expected));
    }

    [Test]
    public async Task Name_WithoutRows_IsAnError()
    {
        var error = await ErrorAsync($"#!sql --name x\nCREATE TABLE {_table} (n INT)");

        Assert.That(error.Message, Does.Contain("--name x").And.Contain("SELECT"));
    }

    [Test]
    public async Task Option_Misspelt_NamesTheNearest()
    {
        Assert.That((await ErrorAsync("#!sql --nam x\nSELECT 1")).Message, Does.Contain("Did you mean --name?"));
    }

    [Test]
    public async Task Interrupt_StopsTheQuery()
    {
        using var interrupt = new CancellationTokenSource();
        var output = new InterruptingOutput(interrupt);

        var result = await _session.ExecuteAsync(new CellRequest("Console.WriteLine(1);\n#!sql\nSELECT count(*) FROM range(10_000_000_000) a, range(1000) b WHERE a.range * b.range % 7 = 3", "Cell"), output, interrupt.Token);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
    }

    [Test]
    public async Task Completion_KnowsTablesAndColumns()
    {
        await ValueAsync("using Workspace.Frames;\nvar loans = Frame.FromColumns((\"amount\", new[] { 1.5 }));\n#!sql\nSELECT 1");
        const string Code = "#!sql\nSELECT loans.am FROM lo";

        var columns = await _session.LanguageService!.CompleteAsync(Code, Code.IndexOf("am", StringComparison.Ordinal) + 2);
        var tables = await _session.LanguageService.CompleteAsync(Code, Code.Length);

        Assert.That(columns.Items.Select(item => item.Text), Is.EqualTo(new[] { "amount" }));
        Assert.That(tables.Items.Select(item => item.Text), Has.Member("loans"));
    }

    private async Task<object?> ValueAsync(string code)
    {
        var result = await _session.ExecuteAsync(new CellRequest(code, "Cell"), new InterruptingOutput(null));
        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error is { } e ? string.Join('\n', e.Traceback) : "");
        return result.Value;
    }

    private async Task<CellError> ErrorAsync(string code)
    {
        var result = await _session.ExecuteAsync(new CellRequest(code, "Cell"), new InterruptingOutput(null));
        Assert.That(result.Status, Is.EqualTo(CellStatus.Failed), $"value: {result.Value}");
        return result.Error!;
    }

    // What a cell writes is the sign to interrupt it.
    private sealed class InterruptingOutput(CancellationTokenSource? interrupt) : ICellOutput
    {
        public void Write(OutputStream stream, string text) => interrupt?.CancelAfter(TimeSpan.FromMilliseconds(20));

        public void Display(object? value, string displayId)
        {
        }

        public void UpdateDisplay(string displayId, object? value)
        {
        }

        public void ClearOutput(bool wait)
        {
        }

        public string ReadLine(string prompt, bool password) => throw new InputNotAvailableException(prompt);
    }
}
