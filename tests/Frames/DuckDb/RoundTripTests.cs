using FsCheck;
using FsCheck.Fluent;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.DuckDb;

/// <summary>Whatever goes into a frame comes out the same, straight from the arrays and through a collected table.</summary>
public sealed class RoundTripTests
{
    [Test] public void Booleans() => Check<bool>();
    [Test] public void SignedBytes() => Check<sbyte>();
    [Test] public void Shorts() => Check<short>();
    [Test] public void Integers() => Check<int>();
    [Test] public void Longs() => Check<long>();
    [Test] public void Bytes() => Check<byte>();
    [Test] public void UnsignedShorts() => Check<ushort>();
    [Test] public void UnsignedIntegers() => Check<uint>();
    [Test] public void UnsignedLongs() => Check<ulong>();
    [Test] public void Floats() => Check<float>();
    [Test] public void Doubles() => Check<double>();
    [Test] public void Uuids() => Check<Guid>();
    [Test] public void WideIntegers() => CheckMapped<long, Int128>(value => (Int128)value * value * Math.Sign(value));
    [Test] public void UnsignedWideIntegers() => CheckMapped<ulong, UInt128>(value => (UInt128)value * value);
    [Test] public void Dates() => CheckMapped<DateTime, DateOnly>(DateOnly.FromDateTime);
    [Test] public void Times() => CheckMapped<uint, TimeOnly>(micros => new TimeOnly(micros * TimeSpan.TicksPerMicrosecond));
    [Test] public void Moments() => CheckMapped<DateTime, DateTime>(time => new DateTime(time.Ticks - time.Ticks % TimeSpan.TicksPerMicrosecond));
    [Test] public void UtcMoments() => CheckMapped<DateTime, DateTime>(time => new DateTime(time.Ticks - time.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc));
    [Test] public void Intervals() => CheckMapped<int, Interval>(value => new Interval(value, -value, value * 3L));
    [Test] public void Decimals() => CheckMapped<int, decimal>(value => value / 10_000m);

    [Test]
    public void Texts() => Prop.ForAll<string?[]>(values =>
    {
        // SQL engines hold well-formed Unicode, and DuckDB's texts may hold NUL.
        var texts = values.Select(text => text is null ? null : string.Concat(text.Where(c => !char.IsSurrogate(c)))).Append("a text of more than twelve bytes").Append("Zürich 😀").ToArray();
        Same(texts, Frame.FromColumns(("v", texts)));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void BinaryValues() => Prop.ForAll<byte[]?[]>(values => Same(values, Frame.FromColumns(("v", values)))).QuickCheckThrowOnFailure();

    [Test]
    public void ManyBlocks_KeepTheirOrder()
    {
        var numbers = Enumerable.Range(0, 100_000).ToArray();
        var texts = numbers.Select(i => i % 7 == 0 ? null : $"row number {i}").ToArray();

        var frame = Frame.FromColumns(("i", numbers), ("t", texts)).Collect();

        Assert.That(frame.ToArray<int>("i"), Is.EqualTo(numbers));
        Assert.That(frame.Column("t").ToTexts(), Is.EqualTo(texts));
    }

    [Test]
    public void Filter_AndItsNegation_PartitionTheRows() => Prop.ForAll<int?[], int>((values, limit) =>
    {
        var frame = Frame.FromColumns(("v", values));
        var (below, others, missing) = (frame.Filter(Col("v") < limit), frame.Filter(!(Col("v") < limit)), frame.Filter(Col("v").IsNull()));
        return below.CountRows() + others.CountRows() + missing.CountRows() == values.Length;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void OrderBy_AnyNumbers_SortsThem() => Prop.ForAll<long[]>(values =>
        Frame.FromColumns(("v", values)).OrderBy("v").ToArray<long>("v").SequenceEqual(values.Order())).QuickCheckThrowOnFailure();

    private static void Check<T>()
        where T : struct => CheckMapped<T, T>(value => value);

    private static void CheckMapped<TSource, T>(Func<TSource, T> map)
        where TSource : struct
        where T : struct => Prop.ForAll<TSource?[]>(sources =>
        {
            var nullable = sources.Select(source => source is { } value ? map(value) : (T?)null).ToArray();
            var plain = nullable.OfType<T>().ToArray();
            Same(nullable, Frame.FromColumns(("v", nullable)));
            Same(plain, Frame.FromColumns(("v", plain)));
        }).QuickCheckThrowOnFailure();

    private static void Same<T>(T[] expected, Frame frame)
    {
        foreach (var source in new[] { frame, frame.Collect() })
        {
            var column = source.Column("v");
            var actual = Enumerable.Range(0, column.Length).Select(column.ValueAt);
            Assert.That(actual, Is.EqualTo(expected.Select(value => (object?)value)));
        }
    }
}
