using System.Text.Json;
using Workspace.Core.Tables;

namespace Workspace.Notebooks.Languages.Values;

/// <summary>Makes a column of JSON values: of truths, whole numbers or numbers where all are such, else of text.</summary>
internal static class JsonColumn
{
    /// <summary>Reads a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">One per row; null where a value is missing.</param>
    public static TableColumn Read(string name, JsonElement[] values)
    {
        var missing = Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null);
        var kinds = values.Where(value => value.ValueKind != JsonValueKind.Null).Select(value => value.ValueKind).ToHashSet();
        var mask = missing.Contains(true) ? missing : null;
        if (kinds.Count > 0 && kinds.IsSubsetOf([JsonValueKind.True, JsonValueKind.False]))
            return new TableColumn(new ColumnSchema(name, ColumnKind.Boolean, "BOOLEAN", typeof(bool)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.True), mask);
        if (kinds.Count == 0 || !kinds.SetEquals([JsonValueKind.Number]))
            return new TableColumn(new ColumnSchema(name, ColumnKind.Text, "VARCHAR", typeof(string)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null ? "" : value.ToString()), mask);
        return Array.TrueForAll(values, value => value.ValueKind == JsonValueKind.Null || value.TryGetInt64(out _))
            ? new TableColumn(new ColumnSchema(name, ColumnKind.Integer, "BIGINT", typeof(long)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null ? 0 : value.GetInt64()), mask)
            : new TableColumn(new ColumnSchema(name, ColumnKind.Real, "DOUBLE", typeof(double)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null ? 0 : value.GetDouble()), mask);
    }
}
