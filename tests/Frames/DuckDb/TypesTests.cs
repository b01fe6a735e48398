using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.DuckDb;

/// <summary>Every type that DuckDB has comes out as its .NET counterpart.</summary>
public sealed class TypesTests
{
    private static readonly TestCaseData[] Values =
    [
        new("1.25::DECIMAL(4,2)", 1.25m),
        new("-123456.789::DECIMAL(9,3)", -123456.789m),
        new("12345678901.25::DECIMAL(18,2)", 12345678901.25m),
        new("123456789012345678901.5::DECIMAL(38,10)", 123456789012345678901.5m),
        new("170141183460469231731687303715884105727::HUGEINT", Int128.MaxValue),
        new("DATE '2024-02-29'", new DateOnly(2024, 2, 29)),
        new("'infinity'::DATE", DateOnly.MaxValue),
        new("TIME '13:14:15.5'", new TimeOnly(13, 14, 15, 500)),
        new("TIMESTAMP '2024-02-29 13:14:15.123456'", new DateTime(2024, 2, 29, 13, 14, 15).AddMicroseconds(123456)),
        new("'2024-02-29 13:14:15'::TIMESTAMP_S", new DateTime(2024, 2, 29, 13, 14, 15)),
        new("'2024-02-29 13:14:15.5'::TIMESTAMP_MS", new DateTime(2024, 2, 29, 13, 14, 15, 500)),
        new("'1969-12-31 23:59:59.9999999'::TIMESTAMP_NS", DateTime.UnixEpoch.AddTicks(-1)),
        new("'2024-02-29 13:14:15+02'::TIMESTAMPTZ", new DateTime(2024, 2, 29, 11, 14, 15, DateTimeKind.Utc)),
        new("INTERVAL '14 months 3 days 1 second'", new Interval(14, 3, 1_000_000)),
        new("'00112233-4455-6677-8899-aabbccddeeff'::UUID", new Guid("00112233-4455-6677-8899-aabbccddeeff")),
        new("'ab'::ENUM('x', 'ab')", "ab"),
        new("'\\xAA\\x00'::BLOB", new byte[] { 0xAA, 0 }),
        new("[1, NULL, 3]", new object?[] { 1, null, 3 }),
        new("[['a'], []]", new object?[] { new object?[] { "a" }, Array.Empty<object?>() }),
        new("[1.5, 2.5]::DOUBLE[2]", new object?[] { 1.5, 2.5 }),
        new("{'a': 1, 'b': {'c': 'x'}}", new Dictionary<string, object?> { ["a"] = 1, ["b"] = new Dictionary<string, object?> { ["c"] = "x" } }),
        new("MAP {'k': 1, 'l': NULL}", new Dictionary<object, object?> { ["k"] = 1, ["l"] = null }),
        new("'10101'::BIT", "10101"),
        new("TIMETZ '13:14:15+02'", "13:14:15+02"),
        new("union_value(a := 5)", "5"),
        new("NULL", null),
    ];

    [TestCaseSource(nameof(Values))]
    public void Read_ValueOfAType_IsItsCounterpart(string sql, object? expected)
    {
        var column = Frame.Sql($"select {sql} as v union all select null").Column("v");

        Assert.That(column.ValueAt(0), Is.EqualTo(expected));
        Assert.That(column.IsMissing(1), Is.True);
    }

    [TestCaseSource(nameof(Values))]
    public void Mutate_ColumnOfAType_BindsToItsName(string sql, object? expected)
    {
        var frame = Frame.Sql($"select {sql} as v").Mutate(("w", Function("coalesce", Col("v"), Col("v"))));

        Assert.That(frame.Column("w").ValueAt(0), Is.EqualTo(expected));
    }

    [Test]
    public void Read_DecimalOfTooManyDigits_SaysToCast() =>
        Assert.That(() => Frame.Sql("select 12345678901234567890123456789012345678::DECIMAL(38,0) v").Column("v"), Throws.TypeOf<FrameException>().With.Message.Contains("Cast the column to DOUBLE"));

    [Test]
    public void Read_DateBeforeYearOne_SaysToFilter() =>
        Assert.That(() => Frame.Sql("select DATE '0044-03-15 (BC)' v").Column("v"), Throws.TypeOf<FrameException>().With.Message.Contains("years 1 to 9999"));

    [Test]
    public void Schema_OfTypes_HasTheirKinds() =>
        Assert.That(Frame.Sql("select true a, 1 b, 1.5 c, 'x' d, date '2020-01-01' e, [1] f").Schema.Select(column => column.Kind),
            Is.EqualTo(new[] { ColumnKind.Boolean, ColumnKind.Integer, ColumnKind.Real, ColumnKind.Text, ColumnKind.Time, ColumnKind.Other }));

    [Test]
    public void FromColumns_TypeThatCannotBeHeld_SaysWhich() =>
        Assert.That(() => Frame.FromColumns(("c", new[] { 'x' })), Throws.TypeOf<FrameException>().With.Message.Contains("array of Char"));

    [Test]
    public void FromColumns_DifferentLengths_SaysBoth() =>
        Assert.That(() => Frame.FromColumns(("a", new[] { 1 }), ("b", new[] { 1, 2 })), Throws.TypeOf<FrameException>().With.Message.Contains("\"b\" has 2 values, but \"a\" has 1"));

    [Test]
    public void FromColumns_TableColumns_KeepsTheirMask()
    {
        var schema = new ColumnSchema("v", ColumnKind.Real, "DOUBLE", typeof(double));

        var frame = Frame.FromColumns([new TableColumn(schema, new[] { 1.0, 2.0 }, [false, true])]);

        Assert.That(frame.Texts("v"), Is.EqualTo("1 null"));
    }
}
