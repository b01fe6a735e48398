using System.Linq.Expressions;
using System.Reflection;
using Workspace.Core.Tables;

namespace Workspace.Frames.Rows;

/// <summary>Makes objects of rows, by code that is compiled once per type and set of columns.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
/// <param name="mapping">Which column goes where.</param>
internal sealed class RowReader<T>(RowMapping mapping)
{
    private static readonly MethodInfo ValueAt = typeof(RowReader<T>).GetMethod(nameof(ReadValue), BindingFlags.NonPublic | BindingFlags.Static)!;

    private Func<IReadOnlyList<TableColumn>, int, T>? _make;

    /// <summary>Makes the objects of a block of rows.</summary>
    /// <param name="columns">The mapping's columns.</param>
    public IEnumerable<T> Read(IReadOnlyList<TableColumn> columns)
    {
        _make ??= Compile(columns);
        for (var row = 0; row < columns[0].Length; row++) yield return _make(columns, row);
    }

    private Func<IReadOnlyList<TableColumn>, int, T> Compile(IReadOnlyList<TableColumn> columns)
    {
        var columnsParameter = Expression.Parameter(typeof(IReadOnlyList<TableColumn>), "columns");
        var row = Expression.Parameter(typeof(int), "row");
        Expression Value(int column, Type type) => Expression.Call(
            ValueAt.MakeGenericMethod(columns[column].Schema.ElementType, type),
            Expression.Property(columnsParameter, "Item", Expression.Constant(column)),
            row);
        var arguments = mapping.Parameters.Select(pair => pair.Column >= 0
            ? Value(pair.Column, pair.Parameter.ParameterType)
            : Expression.Constant(pair.Parameter.DefaultValue ?? (pair.Parameter.ParameterType.IsValueType ? Activator.CreateInstance(pair.Parameter.ParameterType) : null), pair.Parameter.ParameterType));
        var created = mapping.Constructor is null ? Expression.New(typeof(T)) : Expression.New(mapping.Constructor, arguments);
        var bindings = mapping.Properties.Select(pair => Expression.Bind(pair.Property, Value(pair.Column, pair.Property.PropertyType)));
        return Expression.Lambda<Func<IReadOnlyList<TableColumn>, int, T>>(Expression.MemberInit(created, bindings), columnsParameter, row).Compile();
    }

    private static TTarget ReadValue<TElement, TTarget>(TableColumn column, int row)
    {
        var isMissing = column.IsMissing(row);
        // The usual case, a value of just the type wanted, is not boxed.
        if (typeof(TElement) == typeof(TTarget) && !isMissing) return ((TTarget[])column.Values)[row];
        return (TTarget)ColumnConverter.Convert(isMissing ? null : column.Values.GetValue(row), typeof(TTarget), column.Schema)!;
    }
}
