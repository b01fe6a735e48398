using System.Globalization;
using Workspace.Flows.Steps;

namespace Workspace.Flows;

public sealed partial record Flow
{
    /// <summary>Adds an <see cref="Steps.OrdinalEncode"/>.</summary>
    /// <param name="column">The column to encode.</param>
    /// <param name="order">The categories from code 0 on; default: those of the training data, sorted.</param>
    /// <param name="output">Name of the code column; default: the codes take the column's place.</param>
    /// <param name="unknown">What happens with other categories; default: an error.</param>
    /// <returns>A new flow.</returns>
    public Flow OrdinalEncode(string column, IReadOnlyList<string>? order = null, string? output = null, UnknownCategory unknown = UnknownCategory.Error) =>
        Then(new OrdinalEncode(column, order is null ? null : [.. order], output) { Unknown = unknown });

    /// <summary>Adds a <see cref="Steps.OneHotEncode"/> for each column.</summary>
    /// <param name="columns">The columns to encode; the new columns take their places.</param>
    /// <returns>A new flow.</returns>
    public Flow OneHotEncode(params string[] columns) => columns.Aggregate(this, (flow, column) => flow.Then(new OneHotEncode(column)));

    /// <summary>Adds a <see cref="Steps.TargetEncode"/>.</summary>
    /// <param name="column">The column to encode.</param>
    /// <param name="target">The numeric or boolean target.</param>
    /// <param name="smoothing">Weight of the overall mean, in rows; default 10.</param>
    /// <param name="output">Name of the encoded column; default: it takes the column's place.</param>
    /// <returns>A new flow.</returns>
    public Flow TargetEncode(string column, string target, double smoothing = 10, string? output = null) =>
        Then(new TargetEncode(column, target) { Smoothing = smoothing, Output = output });

    /// <summary>Adds a <see cref="Steps.MapValues"/> from pairs: <c>MapValues("savings", ("unknown", 0), ("little", 1))</c>. Other values are an error.</summary>
    /// <typeparam name="T">Whole or real number, boolean or string.</typeparam>
    /// <param name="column">The column.</param>
    /// <param name="map">Which value becomes which.</param>
    /// <returns>A new flow.</returns>
    public Flow MapValues<T>(string column, params (string From, T To)[] map)
        where T : notnull => MapValues(column, map.Select(pair => KeyValuePair.Create(pair.From, pair.To)), null);

    /// <summary>Adds a <see cref="Steps.MapValues"/> from a dictionary.</summary>
    /// <typeparam name="T">Whole or real number, boolean or string.</typeparam>
    /// <param name="column">The column.</param>
    /// <param name="map">Which value becomes which.</param>
    /// <param name="output">Name of the new column; default: the new values take the column's place.</param>
    /// <param name="unmatched">What happens with values that the map does not name; default: an error.</param>
    /// <returns>A new flow.</returns>
    public Flow MapValues<T>(string column, IEnumerable<KeyValuePair<string, T>> map, string? output = null, UnmatchedValue unmatched = UnmatchedValue.Error)
        where T : notnull =>
        Then(new MapValues(column, [.. map.Select(pair => new ValueMapping(pair.Key, Text(pair.Value)))], TypeOf<T>(), output) { Unmatched = unmatched });

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static ColumnType TypeOf<T>() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Int32 or TypeCode.Int64 => ColumnType.Integer,
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => ColumnType.Real,
        TypeCode.Boolean => ColumnType.Boolean,
        TypeCode.String => ColumnType.Text,
        _ => throw new NotSupportedException($"A map to {typeof(T).Name} is not supported; map to int, long, double, bool or string."),
    };
}
