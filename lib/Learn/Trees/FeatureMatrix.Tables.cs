using System.Numerics;
using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Learn.Trees;

public sealed partial class FeatureMatrix
{
    /// <summary>Reads features, and a label if one is named, from a table in one pass.</summary>
    /// <param name="table">The table; it is read whole.</param>
    /// <param name="featureNames">Numeric, boolean or time columns (times become days since 1970-01-01). Missing values become NaN.</param>
    /// <param name="labelName">A numeric or boolean column without missing values, or null for none.</param>
    /// <returns>The matrix, in the table's row order.</returns>
    /// <exception cref="UnknownNameException">A column does not exist.</exception>
    /// <exception cref="TrainingDataException">A column holds text or another type that is no number, the label has missing values, or there are no rows.</exception>
    public static FeatureMatrix FromTable(ITable table, IReadOnlyList<string> featureNames, string? labelName = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(featureNames);
        FeatureMatrixChecks.CheckNames(featureNames);
        string[] wanted = labelName is null ? [.. featureNames] : [.. featureNames, labelName];
        CheckColumns(table, wanted);
        var columns = table.ReadColumns(wanted);
        var matrix = FromColumns(columns, featureNames);
        return labelName is null ? matrix : matrix.WithLabels(ReadLabel(columns[^1]));
    }

    /// <summary>Reads features, and beside them a target of any type, in one pass.</summary>
    internal static (FeatureMatrix Features, TableColumn Target) WithTarget(ITable table, IReadOnlyList<string> featureNames, string target)
    {
        FeatureMatrixChecks.CheckNames(featureNames);
        CheckColumns(table, featureNames);
        var columns = table.ReadColumns([.. featureNames, target]);
        return (FromColumns(columns, featureNames), columns[^1]);
    }

    private static FeatureMatrix FromColumns(IReadOnlyList<TableColumn> columns, IReadOnlyList<string> featureNames)
    {
        var width = featureNames.Count;
        var values = new float[(long)columns[0].Length * width];
        for (var column = 0; column < width; column++) Fill(columns[column], values, column, width);
        return new FeatureMatrix(values, featureNames);
    }

    private static void CheckColumns(ITable table, IReadOnlyList<string> wanted)
    {
        var schema = table.Schema.ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var name in wanted)
            if (!schema.ContainsKey(name)) throw new UnknownNameException("Column", name, "the table", schema.Keys);
        var unfit = wanted.Where(name => schema[name].Kind is ColumnKind.Text or ColumnKind.Other).ToList();
        if (unfit.Count > 0)
            throw new TrainingDataException($"{string.Join(", ", unfit.Select(name => $"\"{name}\" ({schema[name].TypeName})"))} cannot be used as numbers. Encode text columns first (ordinal or one-hot), or leave them out of the features.");
    }

    private static float[] ReadLabel(TableColumn column)
    {
        if (column.MissingCount > 0)
            throw new TrainingDataException($"The label \"{column.Schema.Name}\" is missing in {column.MissingCount} of {column.Length} rows. Drop those rows, or fill it in.");
        var labels = new float[column.Length];
        Fill(column, labels, 0, 1);
        return labels;
    }

    // Writes each value once, at its final place; only rare types take the detour over doubles.
    private static void Fill(TableColumn column, float[] target, int offset, int stride)
    {
        switch (column.Values)
        {
            case float[] values: Fill<float>(values, column, target, offset, stride); break;
            case double[] values: Fill<double>(values, column, target, offset, stride); break;
            case long[] values: Fill<long>(values, column, target, offset, stride); break;
            case int[] values: Fill<int>(values, column, target, offset, stride); break;
            case short[] values: Fill<short>(values, column, target, offset, stride); break;
            case byte[] values: Fill<byte>(values, column, target, offset, stride); break;
            default: Fill<double>(column.ToDoubles(), column, target, offset, stride); break;
        }
    }

    private static void Fill<T>(ReadOnlySpan<T> values, TableColumn column, float[] target, int offset, int stride)
        where T : INumberBase<T>
    {
        for (var row = 0; row < values.Length; row++) target[((long)row * stride) + offset] = float.CreateTruncating(values[row]);
        if (column.MissingCount == 0) return;
        for (var row = 0; row < values.Length; row++)
            if (column.IsMissing(row)) target[((long)row * stride) + offset] = float.NaN;
    }
}
