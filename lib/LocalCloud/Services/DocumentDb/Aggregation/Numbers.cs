using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Arithmetic as MongoDB does it: the wider type wins, 32-bit integers that overflow become 64-bit ones, and those floating-point numbers.</summary>
internal static class Numbers
{
    public static BsonValue Add(BsonValue a, BsonValue b) => Combine(a, b, (x, y) => (Int128)x + y, (x, y) => x + y);

    public static BsonValue Subtract(BsonValue a, BsonValue b) => Combine(a, b, (x, y) => (Int128)x - y, (x, y) => x - y);

    public static BsonValue Multiply(BsonValue a, BsonValue b) => Combine(a, b, (x, y) => (Int128)x * y, (x, y) => x * y);

    /// <exception cref="CommandException">It is no number that can be computed with.</exception>
    public static BsonValue Need(string name, BsonValue value)
    {
        if (value.Type == BsonType.Decimal128) throw CommandException.NotImplemented("arithmetic on decimal128");
        return value.IsNumber ? value : throw CommandException.Type($"{name} only supports numeric types, not {Query.TypeNames.NameOf(value.Type)}");
    }

    /// <summary>A whole number in the smaller type that both has room for it and is allowed.</summary>
    public static BsonValue Fit(Int128 number, bool wide)
    {
        // One expression of int, long and double would be a double.
        if (!wide && number >= int.MinValue && number <= int.MaxValue) return (int)number;
        if (number >= long.MinValue && number <= long.MaxValue) return (long)number;
        return (double)number;
    }

    private static BsonValue Combine(BsonValue a, BsonValue b, Func<long, long, Int128> whole, Func<double, double, double> floating) =>
        a.IsInteger && b.IsInteger
            ? Fit(whole(a.ToInt64(), b.ToInt64()), wide: a.Type == BsonType.Int64 || b.Type == BsonType.Int64)
            : floating(a.ToDouble(), b.ToDouble());
}
