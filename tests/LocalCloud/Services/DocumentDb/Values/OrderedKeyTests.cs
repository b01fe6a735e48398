using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb.Values;

[TestFixture]
public class OrderedKeyTests
{
    // In MongoDB's order, each apart from its neighbours.
    private static readonly BsonValue[] Ordered =
    [
        BsonValue.MinKey, BsonValue.Undefined, BsonValue.Null,
        double.NaN, double.NegativeInfinity, Decimal128.Parse("-1E+400"), -1e300, long.MinValue, -9007199254740993, -9007199254740992.0, -5, Decimal128.Parse("-0.5000000000000000000000000001"), -0.5, Decimal128.Parse("-1E-6000"), 0,
        Decimal128.Parse("1E-6000"), double.Epsilon, 0.1 - 1e-17, Decimal128.Parse("0.1"), 0.1, 1, Decimal128.Parse("1.000000000000000000001"), 1.5, 9007199254740992.0, 9007199254740993, 9007199254740994.0, long.MaxValue - 1, long.MaxValue, 9223372036854775808.0, 1e300, Decimal128.Parse("1E+400"), double.PositiveInfinity,
        "", "\0", "a", "a\0", "a\0b", "aa", "b", "é", "日",
        new BsonDocument(), new BsonDocument { ["a"] = 1 }, new BsonDocument { ["a"] = 1, ["b"] = 1 }, new BsonDocument { ["a"] = 2 }, new BsonDocument { ["b"] = 0 }, new BsonDocument { ["a"] = "x" },
        new BsonArray(), new BsonArray { 1 }, new BsonArray { 1, 1 }, new BsonArray { 2 }, new BsonArray { "x" },
        new byte[] { 9 }, new BsonBinary([1], 5), new byte[] { 1, 2 },
        ObjectId.Parse("000000000000000000000000"), ObjectId.Parse("ff0000000000000000000000"),
        false, true, BsonValue.DateTime(long.MinValue), BsonValue.DateTime(-1), BsonValue.DateTime(0), BsonValue.DateTime(5), new BsonTimestamp(1, 0), new BsonTimestamp(1, 1),
        new BsonRegex("a"), new BsonRegex("a", "i"), BsonValue.MaxKey,
    ];

    [Test]
    public void Keys_OfAllKinds_AreInTheValuesOrder()
    {
        for (var i = 0; i < Ordered.Length; i++)
        {
            for (var j = 0; j < Ordered.Length; j++)
            {
                // 0.1 − 10⁻¹⁷ is 0.1 again as a double.
                if (Ordered[i].Equals(Ordered[j])) continue;
                var (ascending, descending) = (Compare(Ordered[i], Ordered[j], false), Compare(Ordered[i], Ordered[j], true));
                Assert.That(Math.Sign(ascending), Is.EqualTo(Math.Sign(i.CompareTo(j))), $"{Ordered[i]} and {Ordered[j]}");
                Assert.That(Math.Sign(descending), Is.EqualTo(-Math.Sign(i.CompareTo(j))), $"{Ordered[i]} and {Ordered[j]}, descending");
                Assert.That(Math.Sign(ValueOrder.Instance.Compare(Ordered[i], Ordered[j])), Is.EqualTo(Math.Sign(ascending)));
            }
        }
    }

    [Test]
    public void Keys_OfEqualNumbers_AreTheSame()
    {
        var same = new BsonValue[] { 5, 5L, 5.0, Decimal128.Parse("5"), Decimal128.Parse("5.000"), Decimal128.Parse("0.5E+1") };

        Assert.That(same.Select(value => Convert.ToHexString(OrderedKey.Of(value))).Distinct().Count(), Is.EqualTo(1));
        Assert.That(OrderedKey.Of(0.0), Is.EqualTo(OrderedKey.Of(-0.0)));
        Assert.That(OrderedKey.Of(long.MaxValue), Is.EqualTo(OrderedKey.Of(Decimal128.Parse("9223372036854775807"))));
    }

    [Test]
    public void Keys_OfAnyIntegersAndDoubles_AreInNumericOrder() =>
        Prop.ForAll<long, double>((whole, real) => double.IsNaN(real) || Math.Sign(Compare(whole, real, false)) == Exactly(whole, real)).QuickCheckThrowOnFailure();

    [Test]
    public void Keys_OfAnyTexts_AreInOrdinalOrderOfTheirBytes() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
        {
            var (x, y) = (System.Text.Encoding.UTF8.GetBytes(a.Get), System.Text.Encoding.UTF8.GetBytes(b.Get));
            return Math.Sign(Compare(a.Get, b.Get, false)) == Math.Sign(x.AsSpan().SequenceCompareTo(y));
        }).QuickCheckThrowOnFailure();

    private static int Compare(BsonValue a, BsonValue b, bool descending) =>
        new OrderedKey().Add(a, descending).ToArray().AsSpan().SequenceCompareTo(new OrderedKey().Add(b, descending).ToArray());

    // decimal would overflow; a double against a long is exact by parts.
    private static int Exactly(long whole, double real)
    {
        if (real >= 9223372036854775808.0) return -1;
        if (real < -9223372036854775808.0) return 1;
        var floor = Math.Floor(real);
        return whole.CompareTo((long)floor) is not 0 and var order ? Math.Sign(order) : real > floor ? -1 : 0;
    }
}
