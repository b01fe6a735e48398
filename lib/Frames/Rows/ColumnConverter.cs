using System.Globalization;
using Workspace.Core.Tables;
using Workspace.Frames.Errors;

namespace Workspace.Frames.Rows;

/// <summary>Turns columns into arrays of a type the user wants.</summary>
internal static class ColumnConverter
{
    /// <summary>Turns a column into an array.</summary>
    /// <typeparam name="T">The element type wanted.</typeparam>
    /// <param name="column">The column.</param>
    public static T[] ToArray<T>(TableColumn column)
    {
        if (column.Values is T[] values && typeof(T) == column.Schema.ElementType && (column.MissingCount == 0 || !typeof(T).IsValueType)) return values;
        // Numbers have a value for what is missing.
        if (typeof(T) == typeof(double) && column.Schema.IsNumeric) return (T[])(object)column.ToDoubles();
        var result = new T[column.Length];
        for (var row = 0; row < result.Length; row++) result[row] = (T)Convert(column.ValueAt(row), typeof(T), column.Schema)!;
        return result;
    }

    /// <summary>Turns one value into a type.</summary>
    /// <param name="value">The value, or null where it is missing.</param>
    /// <param name="type">The type wanted.</param>
    /// <param name="column">The column, for errors.</param>
    /// <exception cref="FrameException">It does not fit.</exception>
    public static object? Convert(object? value, Type type, ColumnSchema column)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            return !type.IsValueType || target != type ? null : throw new FrameException(
                $"Column \"{column.Name}\" has missing values, and {type.Name} has no place for them. Use {type.Name}?, fill them with FillNull, or filter them out.");
        }
        if (target.IsInstanceOfType(value)) return value;
        try
        {
            if (target.IsEnum) return value is string text ? Enum.Parse(target, text, ignoreCase: true) : Enum.ToObject(target, value);
            if (target == typeof(DateTime) && value is DateOnly date) return date.ToDateTime(TimeOnly.MinValue);
            if (target == typeof(DateOnly) && value is DateTime time) return DateOnly.FromDateTime(time);
            if (target == typeof(DateTimeOffset) && value is DateTime moment) return new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
            if (value is Int128 wide) value = (decimal)wide;
            return System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException or ArgumentException)
        {
            throw new FrameException($"Column \"{column.Name}\" ({column.TypeName}) holds {value}, which is no {target.Name}. Ask for {column.ElementType.Name}, or cast the column first.", innerException: e);
        }
    }
}
