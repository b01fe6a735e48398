using Workspace.Core.Tables;

namespace Workspace.Core.Tests.Tables;

[TestFixture]
public class TableColumnTests
{
    private static TableColumn Column<T>(T[] values, bool[]? missing = null) =>
        new(new ColumnSchema("x", ColumnKind.Other, typeof(T).Name, typeof(T)), values, missing);

    [Test]
    public void ToDoubles_MissingValue_IsNaN()
    {
        var column = Column([1L, 2L, 3L], [false, true, false]);

        Assert.That(column.ToDoubles(), Is.EqualTo(new[] { 1, double.NaN, 3 }).Within(0));
        Assert.That(column.MissingCount, Is.EqualTo(1));
        Assert.That(column.ValueAt(1), Is.Null);
    }

    [Test]
    public void ToDoubles_EveryNumericType_Converts()
    {
        TableColumn[] columns =
        [
            Column([1f]), Column([1]), Column(new short[] { 1 }), Column(new sbyte[] { 1 }), Column([1UL]), Column([1U]), Column(new ushort[] { 1 }),
            Column(new byte[] { 1 }), Column([1m]), Column(new Int128[] { 1 }), Column([true]), Column([DateTime.UnixEpoch.AddDays(1)]), Column([new DateOnly(1970, 1, 2)]),
        ];

        Assert.That(columns.Select(c => c.ToDoubles()[0]), Is.All.EqualTo(1).Within(0));
    }

    [Test]
    public void ToDoubles_Text_SaysWhatToDo() =>
        Assert.That(() => Column(["a"]).ToDoubles(), Throws.InvalidOperationException.With.Message.Contains("Encode or cast it first"));

    [Test]
    public void ToTexts_Numbers_AreInvariant() => Assert.That(Column([1.5], [false]).ToTexts(), Is.EqualTo(new[] { "1.5" }));

    [Test]
    public void AsSpan_WrongType_SaysBoth() =>
        Assert.That(() => Column([1L]).AsSpan<int>().Length, Throws.InvalidOperationException.With.Message.Contains("Int64").And.Message.Contains("Int32"));

    [Test]
    public void Create_ArrayOfAnotherType_IsRefused() =>
        Assert.That(() => new TableColumn(new ColumnSchema("x", ColumnKind.Integer, "BIGINT", typeof(long)), new int[1]), Throws.ArgumentException);

    [Test]
    public void Create_MaskOfAnotherLength_IsRefused() => Assert.That(() => Column([1, 2], [true]), Throws.ArgumentException);
}
