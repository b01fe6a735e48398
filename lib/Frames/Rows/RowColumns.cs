using System.Reflection;
using Workspace.Frames.Errors;

namespace Workspace.Frames.Rows;

/// <summary>Turns objects into one array per property.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
internal static class RowColumns<T>
{
    private static readonly MethodInfo Gatherer = typeof(RowColumns<T>).GetMethod(nameof(Gather), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Reads all properties of all rows.</summary>
    /// <param name="rows">The rows; gone through once.</param>
    public static (string Name, Array Values)[] Read(IEnumerable<T> rows)
    {
        IReadOnlyList<T> list = [.. rows];
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead && property.GetIndexParameters().Length == 0).ToArray();
        if (properties.Length == 0) throw new FrameException($"{typeof(T).Name} has no public properties, so its objects make no columns. Give the rows as a record, or use FromColumns.");
        return [.. properties.Select(property => (property.Name, (Array)Gatherer.MakeGenericMethod(property.PropertyType).Invoke(null, [list, property])!))];
    }

    private static TValue[] Gather<TValue>(IReadOnlyList<T> rows, PropertyInfo property)
    {
        // A struct's getter takes its object by reference, which no Func does.
        Func<T, TValue> get = typeof(T).IsValueType ? row => (TValue)property.GetValue(row)! : property.GetMethod!.CreateDelegate<Func<T, TValue>>();
        var values = new TValue[rows.Count];
        for (var row = 0; row < values.Length; row++) values[row] = get(rows[row]);
        return values;
    }
}
