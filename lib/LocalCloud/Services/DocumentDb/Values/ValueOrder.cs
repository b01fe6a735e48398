using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Values;

/// <summary>The order of all BSON values, across types, and with it their equality: numbers compare by value whatever their type.</summary>
/// <remarks>MongoDB manual, "Comparison/Sort Order".</remarks>
internal sealed class ValueOrder : IComparer<BsonValue>, IEqualityComparer<BsonValue>
{
    public static ValueOrder Instance { get; } = new();

    /// <summary>The bracket a type stands in. Values of different brackets are ordered by it alone.</summary>
    public static byte Bracket(BsonType type) => type switch
    {
        BsonType.MinKey => 0x01,
        BsonType.Missing or BsonType.Undefined => 0x02,
        BsonType.Null => 0x05,
        BsonType.Double or BsonType.Int32 or BsonType.Int64 or BsonType.Decimal128 => 0x0A,
        BsonType.String or BsonType.Symbol => 0x0F,
        BsonType.Document => 0x14,
        BsonType.Array => 0x19,
        BsonType.Binary => 0x1E,
        BsonType.ObjectId => 0x23,
        BsonType.Boolean => 0x28,
        BsonType.DateTime => 0x2D,
        BsonType.Timestamp => 0x2F,
        BsonType.Regex => 0x32,
        BsonType.DbPointer => 0x37,
        BsonType.JavaScript => 0x3C,
        BsonType.JavaScriptWithScope => 0x41,
        _ => 0x7F,
    };

    public int Compare(BsonValue x, BsonValue y)
    {
        if (x.Type == y.Type)
        {
            switch (x.Type)
            {
                case BsonType.Int32 or BsonType.Int64: return x.ToInt64().CompareTo(y.ToInt64());
                case BsonType.Double: return x.AsDouble.CompareTo(y.AsDouble);
                case BsonType.ObjectId: return x.AsObjectId.CompareTo(y.AsObjectId);
                case BsonType.Boolean: return x.AsBoolean.CompareTo(y.AsBoolean);
                case BsonType.DateTime: return x.AsMilliseconds.CompareTo(y.AsMilliseconds);
            }
        }
        var brackets = Bracket(x.Type).CompareTo(Bracket(y.Type));
        // The rest is one definition with the database's keys.
        return brackets != 0 ? brackets : OrderedKey.Of(x).AsSpan().SequenceCompareTo(OrderedKey.Of(y));
    }

    public bool Equals(BsonValue x, BsonValue y) => Compare(x, y) == 0;

    public int GetHashCode(BsonValue obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(OrderedKey.Of(obj));
        return hash.ToHashCode();
    }
}
