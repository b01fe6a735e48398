using System.Globalization;
using System.Text;
using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.Files;

public sealed class CsvTests : FileTests
{
    [Test]
    public void ReadCsv_PlainFile_GuessesHeaderAndTypes()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "id;name;rate;day\n1;\"a;b\";0.5;2024-02-03\n2;;1.5;2024-02-04\n"));

        Assert.That(frame.Schema.Select(column => column.TypeName), Is.EqualTo(new[] { "BIGINT", "VARCHAR", "DOUBLE", "DATE" }));
        Assert.That(frame.Texts("name"), Is.EqualTo("a;b null"));
        Assert.That(frame.ToArray<DateOnly>("day")[1], Is.EqualTo(new DateOnly(2024, 2, 4)));
    }

    [Test]
    public void ReadCsv_YesAndNo_StayTextsButTrueAndFalseDoNot()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "a,b\nyes,true\nno,FALSE\n"));

        Assert.That(frame.Schema.Select(column => column.Kind), Is.EqualTo(new[] { ColumnKind.Text, ColumnKind.Boolean }));
        Assert.That(frame.Texts("a"), Is.EqualTo("yes no"));
    }

    [Test]
    public void ReadCsv_ByteOrderMark_IsNoPartOfTheName()
    {
        File.WriteAllText(Folder["a.csv"], "a,b\n1,2\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.That(Frame.ReadCsv(Folder["a.csv"]).ColumnNames, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void ReadCsv_HeaderOnly_HasNoRows()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "a,b,c\n"));

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(frame.CountRows(), Is.Zero);
    }

    [Test]
    public void ReadCsv_SameNamesInHeader_NumbersThem() =>
        Assert.That(Frame.ReadCsv(Folder.Write("a.csv", "a,b,a\n1,2,3\n")).ColumnNames, Is.EqualTo(new[] { "a", "b", "a_1" }));

    [Test]
    public void ReadCsv_EmptyFile_SaysSo()
    {
        var error = Assert.Throws<CsvException>(() => Frame.ReadCsv(Folder.Write("a.csv", "")));

        Assert.That(error.Message, Does.StartWith("a.csv is empty."));
    }

    [Test]
    public void ReadCsv_NoSuchFile_SuggestsTheNearest()
    {
        Folder.Write("loans.csv", "a\n1\n");

        Assert.That(() => Frame.ReadCsv(Folder["loan.csv"]), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("Did you mean loans.csv?"));
    }

    [Test]
    public void ReadCsv_RaggedRows_ReportsLinesTextAndOptions()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n"));

        var error = Assert.Throws<RejectedRowsException>(() => frame.CountRows());

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(error.Rows.Select(row => row.Line), Is.EqualTo(new[] { 3, 4 }));
        Assert.That(error.Rows[0].Text.Trim(), Is.EqualTo("4,5"));
        Assert.That(error.IsComplete, Is.True);
        Assert.That(error.Message, Is.EqualTo(
            "a.csv has 2 rows that do not fit its columns:\n" +
            "  line 3: Expected Number of Columns: 3 Found: 2: 4,5\n" +
            "  line 4: Expected Number of Columns: 3 Found: 4: 6,7,8,9\n" +
            "Set CsvOptions.FillShortRows where only values at the end of rows are missing, or CsvOptions.Separator where it was guessed wrong. " +
            "Or set CsvOptions.BadRows to BadRows.Skip to read the others and find these in frame.RejectedRows."));
    }

    [Test]
    public void ReadCsv_RaggedRowsSkipped_KeepsTheOthersAndTheRejects()
    {
        var path = Folder.Write("a.csv", "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n");

        var frame = Frame.ReadCsv(path, new CsvOptions { BadRows = BadRows.Skip }).Filter(Col("a") > 0);

        Assert.That(frame.Texts("a"), Is.EqualTo("1 10"));
        Assert.That(frame.CountRows(), Is.EqualTo(2));
        Assert.That(frame.RejectedRows!.Texts("line"), Is.EqualTo("3 4"));
        Assert.That(frame.RejectedRows!.ColumnNames, Is.EqualTo(new[] { "line", "column", "problem", "text" }));
    }

    [Test]
    public void ReadCsv_ShortRowsFilled_HasMissingValues()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "a,b,c\n1,2,3\n4,5\n"), new CsvOptions { FillShortRows = true });

        Assert.That(frame.Texts("c"), Is.EqualTo("3 null"));
    }

    [Test]
    public void ReadCsv_LateValueOfAnotherType_NamesColumnAndOptions()
    {
        var lines = Enumerable.Range(0, 30_000).Select(i => i.ToString(CultureInfo.InvariantCulture) + ",1");
        var frame = Frame.ReadCsv(Folder.Write("a.csv", $"a,b\n{string.Join('\n', lines)}\noops,2\n"));

        var error = Assert.Throws<RejectedRowsException>(() => frame.ToArray<double>("a"));

        Assert.That(error.Rows, Has.Count.EqualTo(1));
        Assert.That(error.Rows[0], Is.EqualTo(new RejectedRow(30_002, "a", error.Rows[0].Problem, error.Rows[0].Text)));
        Assert.That(error.Message, Does.Contain("Could not convert string \"oops\" to 'BIGINT'").And.Contain("[\"a\"] = \"VARCHAR\"").And.Contain("SampleRows = -1"));
    }

    [Test]
    public void ReadCsv_TypesGiven_ReadsThem()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "zip,x\n01234,1\n"), new CsvOptions { Types = new Dictionary<string, string> { ["zip"] = "VARCHAR" } });

        Assert.That(frame.Texts("zip"), Is.EqualTo("01234"));
    }

    [Test]
    public void ReadCsv_TypeOfUnknownColumn_SuggestsTheNearest() =>
        Assert.That(() => Frame.ReadCsv(Folder.Write("a.csv", "zip,x\n01234,1\n"), new CsvOptions { Types = new Dictionary<string, string> { ["zap"] = "VARCHAR" } }),
            Throws.TypeOf<Core.Errors.UnknownNameException>().With.Message.Contains("Did you mean \"zip\"?"));

    [Test]
    public void ReadCsv_Latin1TakenForUtf8_SaysLineAndOption()
    {
        File.WriteAllBytes(Folder["a.csv"], Encoding.Latin1.GetBytes("name,x\ncafé,1\n"));

        var error = Assert.Throws<CsvException>(() => Frame.ReadCsv(Folder["a.csv"]));

        Assert.That(error.Message, Does.StartWith("a.csv is not utf-8: line 2").And.Contain("\"caf�,1\"").And.Contain("CsvOptions.Encoding, for example to \"latin-1\""));
    }

    [Test]
    public void ReadCsv_Latin1Stated_ReadsIt()
    {
        File.WriteAllBytes(Folder["a.csv"], Encoding.Latin1.GetBytes("name,x\ncafé,1\n"));

        Assert.That(Frame.ReadCsv(Folder["a.csv"], new CsvOptions { Encoding = "latin-1" }).Texts("name"), Is.EqualTo("café"));
    }

    [Test]
    public void ReadCsv_QuoteNeverClosed_ReportsTheLine()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "a,b\n1,\"x\n2,y\n3,z\n"));

        var error = Assert.Throws<RejectedRowsException>(() => frame.CountRows());

        Assert.That(error.Rows[0].Line, Is.EqualTo(2));
        Assert.That(error.Message, Does.Contain("unterminated quote").And.Contain("CsvOptions.Quote to '\\0'"));
    }

    [Test]
    public void ReadCsv_QuotesSwitchedOff_AreCharacters() =>
        Assert.That(Frame.ReadCsv(Folder.Write("a.csv", "a,b\n1,\"x\n2,y\n"), new CsvOptions { Quote = '\0' }).Texts("b"), Is.EqualTo("\"x y"));

    [Test]
    public void ReadCsv_DecimalCommas_AreNumbers() =>
        Assert.That(Frame.ReadCsv(Folder.Write("a.csv", "a;b\n1,5;x\n2,25;y\n"), new CsvOptions { DecimalPoint = ',' }).Texts("a"), Is.EqualTo("1.5 2.25"));

    [Test]
    public void ReadCsv_MissingTexts_AreMissing() =>
        Assert.That(Frame.ReadCsv(Folder.Write("a.csv", "a,b\n1,x\nNA,y\n?,z\n,w\n"), new CsvOptions { MissingTexts = ["NA", "?"] }).Texts("a"), Is.EqualTo("1 null null null"));

    [Test]
    public void ReadCsv_TenThousandColumns_ReadsThem()
    {
        var header = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"c{i}"));
        var row = string.Join(',', Enumerable.Range(0, 10_000));
        var frame = Frame.ReadCsv(Folder.Write("a.csv", $"{header}\n{row}\n{row}\n"));

        var text = (string)frame.Mutate(("s", Col("c1") + Col("c9999"))).ToMimeBundle()["text/plain"];

        Assert.That(frame.Schema, Has.Count.EqualTo(10_000));
        Assert.That(frame.Texts("c9999"), Is.EqualTo("9999 9999"));
        Assert.That(text, Does.Contain("… 9\u00a0981 more columns").And.Contain("10000"));
    }

    [Test]
    public void ReadCsv_Pattern_ReadsAllFiles()
    {
        Folder.Write("p1.csv", "a\n1\n");
        Folder.Write("p2.csv", "a\n2\n");

        Assert.That(Frame.ReadCsv(Folder["p*.csv"]).OrderBy("a").Texts("a"), Is.EqualTo("1 2"));
        Assert.That(() => Frame.ReadCsv(Folder["q*.csv"]), Throws.TypeOf<FileNotFoundException>());
    }

    [Test]
    public void ReadCsv_QuotesInPathAndNames_AreOnlyText()
    {
        var path = Folder.Write("it's.csv", "\"x\"\"; drop table t; --\",b'\n1,2\n");

        var frame = Frame.ReadCsv(path);

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "x\"; drop table t; --", "b'" }));
        Assert.That(frame.Filter(Col("x\"; drop table t; --") == 1).Texts("b'"), Is.EqualTo("2"));
    }

    [Test]
    public void ReadCsv_CreditData_HasItsThousandRows()
    {
        if (Environment.GetEnvironmentVariable("WORKSPACE_DATA") is not { Length: > 0 } data) Assert.Ignore("WORKSPACE_DATA is not set.");
        else
        {
            var frame = Frame.ReadCsv(Path.Combine(data, "credit", "german_credit_data_derived.csv"));

            Assert.That(frame.GroupBy("risk").Count().OrderBy("risk").Texts("n"), Is.EqualTo("300 700"));
            Assert.That(frame.Select("foreignworker").Distinct().OrderBy("foreignworker").Texts("foreignworker"), Is.EqualTo("no yes"));
        }
    }
}
