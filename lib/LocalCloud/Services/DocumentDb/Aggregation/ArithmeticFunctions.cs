using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Arithmetic, and the parts of dates.</summary>
internal static class ArithmeticFunctions
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        ["$add"] = new(0, int.MaxValue, Add),
        ["$subtract"] = new(2, 2, Subtract),
        ["$multiply"] = new(0, int.MaxValue, values => values.Any(v => v.IsNullish) ? BsonValue.Null : values.Aggregate((BsonValue)1, (a, b) => Numbers.Multiply(a, Numbers.Need("$multiply", b)))),
        ["$divide"] = Binary("$divide", (a, b) => b.ToDouble() == 0 ? throw CommandException.BadValue("can't $divide by zero") : a.ToDouble() / b.ToDouble()),
        ["$mod"] = Binary("$mod", Modulo),
        ["$pow"] = Binary("$pow", Power),
        ["$log"] = Binary("$log", (a, b) => Math.Log(a.ToDouble()) / Math.Log(b.ToDouble())),
        ["$abs"] = Unary("$abs", a => a.IsInteger ? Numbers.Fit(Int128.Abs(a.ToInt64()), a.Type == BsonType.Int64) : Math.Abs(a.AsDouble)),
        ["$ceil"] = Unary("$ceil", a => a.IsInteger ? a : Math.Ceiling(a.AsDouble)),
        ["$floor"] = Unary("$floor", a => a.IsInteger ? a : Math.Floor(a.AsDouble)),
        ["$sqrt"] = Unary("$sqrt", a => a.ToDouble() < 0 ? throw new CommandException(ErrorCode.BadValue, "$sqrt's argument must be greater than or equal to 0") : Math.Sqrt(a.ToDouble())),
        ["$exp"] = Unary("$exp", a => Math.Exp(a.ToDouble())),
        ["$ln"] = Unary("$ln", a => Math.Log(a.ToDouble())),
        ["$log10"] = Unary("$log10", a => Math.Log10(a.ToDouble())),
        ["$round"] = new(1, 2, values => Round("$round", values, d => Math.Round(d, MidpointRounding.ToEven))),
        ["$trunc"] = new(1, 2, values => Round("$trunc", values, Math.Truncate)),
        ["$year"] = Date(d => d.Year),
        ["$month"] = Date(d => d.Month),
        ["$dayOfMonth"] = Date(d => d.Day),
        ["$dayOfYear"] = Date(d => d.DayOfYear),
        ["$dayOfWeek"] = Date(d => (int)d.DayOfWeek + 1),
        ["$hour"] = Date(d => d.Hour),
        ["$minute"] = Date(d => d.Minute),
        ["$second"] = Date(d => d.Second),
        ["$millisecond"] = Date(d => d.Millisecond),
    };

    private static Function Unary(string name, Func<BsonValue, BsonValue> body) => new(1, 1, values => values[0].IsNullish ? BsonValue.Null : body(Numbers.Need(name, values[0])));

    private static Function Binary(string name, Func<BsonValue, BsonValue, BsonValue> body) =>
        new(2, 2, values => values[0].IsNullish || values[1].IsNullish ? BsonValue.Null : body(Numbers.Need(name, values[0]), Numbers.Need(name, values[1])));

    private static Function Date(Func<DateTimeOffset, int> part) => new(1, 1, values => values[0].IsNullish ? BsonValue.Null
        : values[0].Type == BsonType.DateTime ? part(TypeFunctions.ToCalendar(values[0]))
        : values[0].Type == BsonType.ObjectId ? part(values[0].AsObjectId.Created)
        : throw CommandException.Type($"can't convert from BSON type {Query.TypeNames.NameOf(values[0].Type)} to Date"));

    private static BsonValue Add(BsonValue[] values)
    {
        if (values.Any(v => v.IsNullish)) return BsonValue.Null;
        var sum = values.Where(v => v.Type != BsonType.DateTime).Aggregate((BsonValue)0, (a, b) => Numbers.Add(a, Numbers.Need("$add", b)));
        var dates = values.Where(v => v.Type == BsonType.DateTime).ToList();
        return dates.Count switch
        {
            0 => sum,
            1 => BsonValue.DateTime(dates[0].AsMilliseconds + (long)Math.Round(sum.ToDouble())),
            _ => throw CommandException.Type("only one date allowed in an $add expression"),
        };
    }

    private static BsonValue Subtract(BsonValue[] values)
    {
        var (a, b) = (values[0], values[1]);
        if (a.IsNullish || b.IsNullish) return BsonValue.Null;
        if (a.Type == BsonType.DateTime)
            return b.Type == BsonType.DateTime ? a.AsMilliseconds - b.AsMilliseconds : BsonValue.DateTime(a.AsMilliseconds - (long)Math.Round(Numbers.Need("$subtract", b).ToDouble()));
        return Numbers.Subtract(Numbers.Need("$subtract", a), Numbers.Need("$subtract", b));
    }

    private static BsonValue Modulo(BsonValue a, BsonValue b)
    {
        if (b.ToDouble() == 0) throw CommandException.BadValue("can't $mod by zero");
        return a.IsInteger && b.IsInteger ? Numbers.Fit((Int128)a.ToInt64() % b.ToInt64(), a.Type == BsonType.Int64 || b.Type == BsonType.Int64) : a.ToDouble() % b.ToDouble();
    }

    private static BsonValue Power(BsonValue a, BsonValue b)
    {
        var power = Math.Pow(a.ToDouble(), b.ToDouble());
        // Whole numbers stay whole where a double still counts them one by one.
        return a.IsInteger && b.IsInteger && b.ToInt64() >= 0 && Math.Abs(power) <= 1L << 53 ? Numbers.Fit((Int128)power, a.Type == BsonType.Int64 || b.Type == BsonType.Int64) : power;
    }

    private static BsonValue Round(string name, BsonValue[] values, Func<double, double> round)
    {
        if (values[0].IsNullish) return BsonValue.Null;
        var number = Numbers.Need(name, values[0]);
        var place = values.Length > 1 ? (int)values[1].ToInt64() : 0;
        if (place is < -20 or > 100) throw CommandException.BadValue($"cannot apply {name} with precision value {place} value must be in [-20, 100]");
        if (number.IsInteger && place >= 0) return number;
        var scale = Math.Pow(10, Math.Abs(place));
        var rounded = place >= 0 ? round(number.ToDouble() * scale) / scale : round(number.ToDouble() / scale) * scale;
        return number.IsInteger ? Numbers.Fit((Int128)rounded, number.Type == BsonType.Int64) : double.IsFinite(rounded) ? rounded : number;
    }
}
