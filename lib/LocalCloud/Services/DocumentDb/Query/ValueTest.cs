using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>A test of one value.</summary>
internal abstract record ValueTest
{
    /// <summary>Whether an array passes as well when one of its elements does.</summary>
    public virtual bool LooksIntoArrays => true;

    public abstract bool Matches(BsonValue value);

    /// <summary>Whether what stands at a path passes, itself or by one of its elements.</summary>
    public bool MatchesField(BsonValue value)
    {
        if (Matches(value)) return true;
        if (!LooksIntoArrays || value.Type != BsonType.Array) return false;
        foreach (var item in value.AsArray)
            if (Matches(item)) return true;
        return false;
    }
}

/// <summary>Equal, by value whatever the numeric type. Null is also what is not there.</summary>
internal sealed record EqualTest(BsonValue Operand) : ValueTest
{
    public override bool Matches(BsonValue value) => Operand.Type == BsonType.Null ? value.IsNullish : ValueOrder.Instance.Equals(value, Operand);
}

/// <summary>Equal to one of several values, or matched by one of several expressions.</summary>
internal sealed record InTest(IReadOnlyList<BsonValue> Operands) : ValueTest
{
    private readonly HashSet<BsonValue> _values = new(Operands.Where(o => o.Type != BsonType.Regex), ValueOrder.Instance);
    private readonly List<RegexTest> _patterns = [.. Operands.Where(o => o.Type == BsonType.Regex).Select(o => new RegexTest(o.AsRegex))];

    public override bool Matches(BsonValue value) =>
        _values.Contains(value) || (value.IsNullish && _values.Contains(BsonValue.Null)) || _patterns.Exists(pattern => pattern.Matches(value));
}

/// <summary>Below or above, among values of the same kind only.</summary>
internal sealed record OrderTest(BsonValue Operand, bool Greater, bool OrEqual) : ValueTest
{
    public override bool Matches(BsonValue value)
    {
        if (Operand.Type == BsonType.Null) return OrEqual && value.IsNullish;
        if (value.IsMissing) return false;
        var ofAnyKind = Operand.Type is BsonType.MinKey or BsonType.MaxKey;
        if (!ofAnyKind && ValueOrder.Bracket(value.Type) != ValueOrder.Bracket(Operand.Type)) return false;
        if (IsNaN(value) || IsNaN(Operand)) return OrEqual && IsNaN(value) && IsNaN(Operand);
        var order = ValueOrder.Instance.Compare(value, Operand);
        return order == 0 ? OrEqual : order > 0 == Greater;
    }

    private static bool IsNaN(BsonValue value) => value.IsNumber && double.IsNaN(value.ToDouble());
}

/// <summary>There, or not.</summary>
internal sealed record ExistsTest : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Matches(BsonValue value) => !value.IsMissing;
}

/// <summary>Of one of several types.</summary>
internal sealed record TypeTest(IReadOnlySet<BsonType> Types) : ValueTest
{
    public override bool Matches(BsonValue value) => Types.Contains(value.Type);
}

/// <summary>An array of so many elements.</summary>
internal sealed record SizeTest(long Size) : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Matches(BsonValue value) => value.Type == BsonType.Array && value.AsArray.Count == Size;
}

/// <summary>A whole number with a given remainder.</summary>
internal sealed record ModuloTest(long Divisor, long Remainder) : ValueTest
{
    public override bool Matches(BsonValue value)
    {
        if (!value.IsNumber) return false;
        var number = Math.Truncate(value.ToDouble());
        return Math.Abs(number) < 9e18 && (value.IsInteger ? value.ToInt64() : (long)number) % Divisor == Remainder;
    }
}

/// <summary>Bits of a whole number, all or any, set or clear.</summary>
internal sealed record BitsTest(long Mask, bool All, bool Set) : ValueTest
{
    public override bool Matches(BsonValue value)
    {
        if (!value.IsNumber || (!value.IsInteger && (Math.Truncate(value.ToDouble()) != value.ToDouble() || Math.Abs(value.ToDouble()) >= 9.2e18))) return false;
        var bits = (Set ? value.ToInt64() : ~value.ToInt64()) & Mask;
        return All ? bits == Mask : bits != 0;
    }
}

/// <summary>An array with an element that meets several tests at once.</summary>
internal sealed record ElementTest(Func<BsonValue, bool> Test) : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Matches(BsonValue value) => value.Type == BsonType.Array && value.AsArray.Any(Test);
}
