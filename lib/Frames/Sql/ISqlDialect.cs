namespace Workspace.Frames.Sql;

/// <summary>Everything in which one engine's SQL differs from another's; the compiler knows no engine.</summary>
internal interface ISqlDialect
{
    /// <summary>A name as the engine quotes it.</summary>
    /// <param name="name">The name.</param>
    string Name(string name);

    /// <summary>A constant.</summary>
    /// <param name="value">A boolean, number, text, date or time, UUID, or null.</param>
    string Literal(object? value);

    /// <summary>A type's name, given DuckDB's.</summary>
    /// <param name="duckDbName">DuckDB's name of the type.</param>
    string Type(string duckDbName);

    /// <summary>A call of a function or aggregate, given DuckDB's name of it.</summary>
    /// <param name="name">DuckDB's name.</param>
    /// <param name="arguments">The arguments as SQL.</param>
    string Call(string name, IReadOnlyList<string> arguments);

    /// <summary>A quotient with a fraction, also of whole numbers.</summary>
    /// <param name="left">The dividend as SQL.</param>
    /// <param name="right">The divisor as SQL.</param>
    string Divide(string left, string right);

    /// <summary>The start of a select that keeps the first row for each value of some columns.</summary>
    /// <param name="columns">The columns as SQL.</param>
    string DistinctOn(IReadOnlyList<string> columns);

    /// <summary>The keyword between two sources of a join that only tests for partners.</summary>
    /// <param name="wanted">Whether rows with a partner are kept, or those without.</param>
    string TestingJoin(bool wanted);

    /// <summary>A select list and source that turn columns into rows.</summary>
    /// <param name="kept">The columns kept, as SQL.</param>
    /// <param name="turned">Each column turned: its name as a constant, and its value, as SQL.</param>
    /// <param name="nameColumn">The new column of names, as SQL.</param>
    /// <param name="valueColumn">The new column of values, as SQL.</param>
    /// <param name="source">What to select from, as SQL.</param>
    string Unpivot(IReadOnlyList<string> kept, IReadOnlyList<(string Name, string Value)> turned, string nameColumn, string valueColumn, string source);
}
