using System.Globalization;
using Workspace.Core.Tables;

namespace Workspace.Flows.Bias;

/// <summary>
/// The values of a column that count as "in": single values, or a range of numbers. It says which label is the
/// positive one and which rows belong to the facet looked at.
/// </summary>
/// <remarks>
/// A string or a number converts by itself: <c>positive: "low risk"</c>, <c>positive: 1</c>. Clarify's numeric
/// threshold <c>t</c> means (t, max], which is <see cref="MoreThan"/>.
/// </remarks>
public sealed class ValueSet
{
    private readonly IReadOnlyList<string> _values;
    private readonly double _least;
    private readonly double _most;
    private readonly bool _leastIncluded;

    private ValueSet(string description, IReadOnlyList<string> values, double least = double.NaN, double most = double.NaN, bool leastIncluded = false)
    {
        Description = description;
        _values = values;
        _least = least;
        _most = most;
        _leastIncluded = leastIncluded;
    }

    /// <summary>How the set reads after a column's name: <c>= female</c>, <c>&lt;= 25</c>.</summary>
    public string Description { get; }

    /// <summary>Whether the set is a range of numbers and splits a column in two, instead of naming values.</summary>
    public bool IsRange => _values.Count == 0;

    /// <summary>The named values as text; empty for a range.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Any of the values, compared as invariant text.</summary>
    /// <param name="values">At least one value.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">No value was given.</exception>
    public static ValueSet OneOf(params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("A set of values needs at least one value.", nameof(values));
        return new ValueSet(values.Count == 1 ? $"= {values[0]}" : $"in {{{string.Join(", ", values)}}}", [.. values]);
    }

    /// <summary>Numbers not greater than a bound.</summary>
    /// <param name="bound">The greatest number in the set.</param>
    /// <returns>The set.</returns>
    public static ValueSet AtMost(double bound) =>
        new($"<= {Text(bound)}", [], double.NegativeInfinity, bound, leastIncluded: true);

    /// <summary>Numbers greater than a bound.</summary>
    /// <param name="bound">The greatest number <em>not</em> in the set.</param>
    /// <returns>The set.</returns>
    public static ValueSet MoreThan(double bound) => new($"> {Text(bound)}", [], bound, double.PositiveInfinity);

    /// <summary>Numbers in the half-open interval (least, most].</summary>
    /// <param name="least">The bound below, not in the set.</param>
    /// <param name="most">The bound above, in the set.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">The interval is empty.</exception>
    public static ValueSet Between(double least, double most) =>
        least < most
            ? new ValueSet($"in ({Text(least)}, {Text(most)}]", [], least, most)
            : throw new ArgumentException($"The interval ({Text(least)}, {Text(most)}] holds no number.", nameof(least));

    /// <summary>The set of one text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator ValueSet(string value) => OneOf(value);

    /// <summary>The set of one number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ValueSet(double value) => OneOf(Text(value));

    /// <summary>The set of one text; the same as the conversion.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The set.</returns>
    public static ValueSet FromString(string value) => value;

    /// <summary>The set of one number; the same as the conversion.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The set.</returns>
    public static ValueSet FromDouble(double value) => value;

    /// <inheritdoc/>
    public override string ToString() => Description;

    /// <summary>Which rows of a column are in the set; rows without a value are not.</summary>
    internal bool[] Contains(TableColumn column)
    {
        if (!IsRange) return Array.ConvertAll(column.ToTexts(), text => text is not null && _values.Contains(text, Comparer(column)));
        if (!column.Schema.IsNumeric)
            throw new BiasInputException($"Column \"{column.Schema.Name}\" holds {column.Schema.TypeName}, so \"{Description}\" has no meaning there. Name values instead: ValueSet.OneOf(\"…\").");
        return Array.ConvertAll(column.ToDoubles(), number => (number > _least || (_leastIncluded && number >= _least)) && number <= _most);
    }

    // "true" is what SQL and JSON write for the value that .NET writes as "True".
    private static StringComparer Comparer(TableColumn column) =>
        column.Schema.Kind == ColumnKind.Boolean ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
