using Workspace.Frames.Errors;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.Rows;

public sealed class RowsTests
{
    private sealed record Loan(long LoanId, double? Amount, string Risk, DateOnly Day, int Rank = 7);

    private sealed class Settable
    {
        public required string G { get; init; }

        public double? X { get; set; }

        public string Note { get; set; } = "none";
    }

    private enum Colour
    {
        Red,
        Green,
    }

    private readonly record struct Paint(Colour Colour, float Litres);

    [Test]
    public void Rows_Record_MatchesNamesWithoutCaseAndUnderscores()
    {
        var frame = Frame.FromColumns(("loan_id", new[] { 1, 2 }), ("AMOUNT", new double?[] { 1.5, null }), ("risk", new[] { "low", "high" }), ("day", new[] { new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2) }));

        Assert.That(frame.Rows<Loan>(), Is.EqualTo(new[] { new Loan(1, 1.5, "low", new DateOnly(2024, 1, 1)), new Loan(2, null, "high", new DateOnly(2024, 1, 2)) }));
    }

    [Test]
    public void Rows_Properties_SetsThoseThatHaveColumns()
    {
        var rows = SampleFrames.Groups().Filter(Col("g") == "a").Rows<Settable>().ToList();

        Assert.That(rows.Select(row => (row.G, row.X, row.Note)), Is.EqualTo(new[] { ("a", (double?)1.5, "none"), ("a", null, "none"), ("a", -3.0, "none") }));
    }

    [Test]
    public void Rows_StructWithEnum_ConvertsTexts() =>
        Assert.That(Frame.FromColumns(("colour", new[] { "green", "Red" }), ("litres", new[] { 1L, 2L })).Rows<Paint>(), Is.EqualTo(new[] { new Paint(Colour.Green, 1), new Paint(Colour.Red, 2) }));

    [Test]
    public void Rows_MissingParameter_SaysWhichAndWhatThereIs() =>
        Assert.That(() => SampleFrames.Groups().Rows<Loan>().ToList(), Throws.TypeOf<FrameException>().With.Message.Contains("Loan needs LoanId, Amount, Risk, Day, for which the frame has no column. It has g, x, n, y."));

    [Test]
    public void Rows_MissingValueForANumber_SaysToFill() =>
        Assert.That(() => Frame.FromColumns(("colour", new[] { "red" }), ("litres", new float?[] { null })).Rows<Paint>().ToList(), Throws.TypeOf<FrameException>().With.Message.Contains("Use Single?"));

    [Test]
    public void Rows_MoreThanOneBlock_GivesAllInOrder()
    {
        var frame = Frame.Sql("select range as rank, range::double as litres, 'Red' as colour from range(10000)");

        Assert.That(frame.Rows<Paint>().Select(paint => paint.Litres), Is.EqualTo(Enumerable.Range(0, 10_000).Select(i => (float)i)));
    }

    [Test]
    public void Rows_StoppedHalfWay_LeavesTheDatabaseUsable()
    {
        Assert.That(Frame.Sql("select 'Red' as colour, 1.0 as litres from range(1000000)").Rows<Paint>().First().Litres, Is.EqualTo(1));
        Assert.That(SampleFrames.Groups().CountRows(), Is.EqualTo(8));
    }

    [Test]
    public void FromRows_Records_MakesColumnsAndComesBack()
    {
        Loan[] loans = [new(1, null, "low", new DateOnly(2024, 1, 1)), new(2, 2.5, "high", new DateOnly(2024, 1, 2), 3)];

        var frame = Frame.FromRows(loans);

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "LoanId", "Amount", "Risk", "Day", "Rank" }));
        Assert.That(frame.Rows<Loan>(), Is.EqualTo(loans));
    }

    [Test]
    public void ToArray_OtherTypes_Converts()
    {
        var frame = SampleFrames.Groups();

        Assert.That(frame.ToArray<double>("n").Take(2), Is.EqualTo(new[] { 3.0, 1.0 }));
        Assert.That(frame.ToArray<int?>("n").Take(2), Is.EqualTo(new int?[] { 3, 1 }));
        Assert.That(frame.ToArray<double?>("x")[2], Is.Null);
        Assert.That(frame.ToArray<double>("x")[2], Is.NaN);
        Assert.That(frame.ToArray<string?>("g")[6], Is.Null);
        Assert.That(() => frame.ToArray<int>("g"), Throws.TypeOf<FrameException>().With.Message.Contains("holds a, which is no Int32"));
    }
}
