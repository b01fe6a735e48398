using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Updates;

/// <summary>Operators that make a field's new value of its old.</summary>
internal static class FieldOperators
{
    public static Func<BsonValue, BsonValue> Increment(string field, BsonValue amount) => Arithmetic("$inc", field, amount, Numbers.Add, amount);

    public static Func<BsonValue, BsonValue> Multiply(string field, BsonValue factor) =>
        Arithmetic("$mul", field, factor, Numbers.Multiply, factor.IsInteger ? Numbers.Fit(0, factor.Type == BsonType.Int64) : 0.0);

    public static Func<BsonValue, BsonValue> Smaller(BsonValue operand) => old => old.IsMissing || ValueOrder.Instance.Compare(operand, old) < 0 ? operand : old;

    public static Func<BsonValue, BsonValue> Larger(BsonValue operand) => old => old.IsMissing || ValueOrder.Instance.Compare(operand, old) > 0 ? operand : old;

    public static BsonValue Now(BsonValue operand, TimeProvider time)
    {
        var now = time.GetUtcNow();
        if (operand.Type == BsonType.Boolean) return now;
        var kind = operand.Type == BsonType.Document ? operand.AsDocument["$type"] : BsonValue.Missing;
        return kind.Type != BsonType.String ? throw CommandException.BadValue("$currentDate takes true, {$type: 'date'} or {$type: 'timestamp'}") : kind.AsString switch
        {
            "date" => now,
            "timestamp" => new BsonTimestamp((uint)now.ToUnixTimeSeconds(), 1),
            _ => throw CommandException.BadValue("The '$type' string field is required to be 'date' or 'timestamp'"),
        };
    }

    public static Func<BsonValue, BsonValue> Bits(BsonValue operand)
    {
        if (operand.Type != BsonType.Document || operand.AsDocument.Count == 0) throw CommandException.BadValue("The $bit modifier needs {and|or|xor: <integer>}");
        return old => operand.AsDocument.Aggregate(old.IsMissing ? 0 : old, (value, operation) =>
        {
            if (!value.IsInteger || !operation.Value.IsInteger) throw CommandException.BadValue("The $bit modifier takes and changes integers only");
            var (a, b) = (value.ToInt64(), operation.Value.ToInt64());
            var result = operation.Key switch
            {
                "and" => a & b,
                "or" => a | b,
                "xor" => a ^ b,
                _ => throw CommandException.BadValue($"The $bit modifier only supports 'and', 'or', and 'xor', not '{operation.Key}'"),
            };
            return Numbers.Fit(result, value.Type == BsonType.Int64 || operation.Value.Type == BsonType.Int64);
        });
    }

    private static Func<BsonValue, BsonValue> Arithmetic(string name, string field, BsonValue operand, Func<BsonValue, BsonValue, BsonValue> compute, BsonValue absent)
    {
        if (!operand.IsNumber) throw CommandException.Type($"Cannot {name} with non-numeric argument: {{{field}: {operand}}}");
        if (operand.Type == BsonType.Decimal128) throw CommandException.NotImplemented($"{name} with decimal128");
        return old => old.IsMissing ? absent
            : old.Type == BsonType.Decimal128 ? throw CommandException.NotImplemented($"{name} on decimal128")
            : old.IsNumber ? compute(old, operand)
            : throw CommandException.Type($"Cannot apply {name} to a value of non-numeric type. The field '{field}' is of type {Query.TypeNames.NameOf(old.Type)}");
    }
}
