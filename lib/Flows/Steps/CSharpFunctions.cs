using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Workspace.Core.Tables;
using Workspace.Flows.Errors;

namespace Workspace.Flows.Steps;

/// <summary>Names, finds and calls the C# functions of <see cref="CustomCSharp"/> steps.</summary>
internal static class CSharpFunctions
{
    public static ColumnType TypeOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Boolean => ColumnType.Boolean,
        TypeCode.Int32 or TypeCode.Int64 => ColumnType.Integer,
        TypeCode.Double or TypeCode.Single => ColumnType.Real,
        TypeCode.String => ColumnType.Text,
        _ => throw new NotSupportedException($"A column made by a C# function cannot hold {type.Name}. Return bool, int, long, double or string."),
    };

    /// <summary>The full name of a public static method, or null for any other function.</summary>
    public static string? NameOf(MethodInfo method) =>
        method is { IsPublic: true, IsStatic: true, DeclaringType.IsVisible: true } && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            ? $"{method.DeclaringType!.FullName}.{method.Name}"
            : null;

    public static Func<FlowRow, object?> Box<T>(Func<FlowRow, T> function) => row => function(row);

    /// <summary>Refuses steps that cannot be saved.</summary>
    public static ValueList<TStep> Checked<TStep>(ValueList<TStep> steps)
    {
        foreach (var (i, step) in steps.Index())
            if (step is CustomCSharp { Method: null } unnamed) throw new FlowFormatException($"Step {i + 1} ({unnamed.Describe()}) cannot be saved: its function is a lambda or not public, and code is not saved. Make it a public static method, or write it as CustomSql.");
        return steps;
    }

    /// <summary>Gives a step read from a file its function, if it has one, out of the types the caller allows.</summary>
    public static TStep Bind<TStep>(TStep step, IReadOnlyList<Type> allowed)
        where TStep : class => step is CustomCSharp custom ? (TStep)(object)(custom with { Function = Find(custom.Method, allowed) }) : step;

    public static Array Compute(IReadOnlyList<TableColumn> columns, CustomCSharp step, Func<FlowRow, object?> function, out bool[] missing)
    {
        var row = new FlowRow(columns);
        var rows = columns.Count == 0 ? 0 : columns[0].Length;
        var values = Array.CreateInstance(ElementType(step.ValueType), rows);
        missing = new bool[rows];
        for (row.Index = 0; row.Index < rows; row.Index++)
        {
            if (Call(step, function, row) is { } value) values.SetValue(Convert.ChangeType(value, ElementType(step.ValueType), CultureInfo.InvariantCulture), row.Index);
            else missing[row.Index] = true;
        }
        // A text array has no null at missing places, so that whoever ignores the mask reads no null.
        if (values is string?[] texts) for (var i = 0; i < rows; i++) texts[i] ??= "";
        return values;
    }

    public static ColumnSchema SchemaOf(CustomCSharp step, string name) => step.ValueType switch
    {
        ColumnType.Boolean => new(name, ColumnKind.Boolean, "BOOLEAN", typeof(bool)),
        ColumnType.Integer => new(name, ColumnKind.Integer, "BIGINT", typeof(long)),
        ColumnType.Real => new(name, ColumnKind.Real, "DOUBLE", typeof(double)),
        ColumnType.Text => new(name, ColumnKind.Text, "VARCHAR", typeof(string)),
        _ => throw new StepException($"A C# function cannot make a column of type {step.ValueType}. Make text, and cast it in the next step."),
    };

    private static Type ElementType(ColumnType type) => type switch
    {
        ColumnType.Boolean => typeof(bool),
        ColumnType.Integer => typeof(long),
        ColumnType.Real => typeof(double),
        _ => typeof(string),
    };

    private static object? Call(CustomCSharp step, Func<FlowRow, object?> function, FlowRow row)
    {
        try
        {
            return function(row);
        }
        catch (Exception error)
        {
            throw new StepException($"The C# function for column \"{step.Output}\" failed at row {row.Index}: {error.Message}", error);
        }
    }

    private static Func<FlowRow, object?> Find(string? name, IReadOnlyList<Type> allowed)
    {
        var method = allowed.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .FirstOrDefault(m => NameOf(m) == name && m.GetParameters() is [{ ParameterType: var parameter }] && parameter == typeof(FlowRow));
        if (method is null) throw new FlowFormatException($"The flow calls the C# function \"{name}\", which is no public static method of the types allowed here ({(allowed.Count == 0 ? "none" : string.Join(", ", allowed.Select(t => t.FullName)))}). If you trust the file, load it with the type that holds the function: Load(path, typeof(…)).");
        return row => method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [row], CultureInfo.InvariantCulture);
    }
}
