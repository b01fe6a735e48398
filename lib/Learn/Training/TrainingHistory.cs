using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Learn.Training;

/// <summary>
/// The figures of all epochs. As a table it has a row per epoch, series and metric, which is what a chart of learning curves
/// reads: <c>Chart.Line(history, "epoch", "value", color: "series", facet: "metric")</c>.
/// </summary>
/// <param name="epochs">The epochs in order.</param>
public sealed class TrainingHistory(IReadOnlyList<EpochRecord> epochs) : ITable
{
    private static readonly ColumnSchema[] Columns =
    [
        new("epoch", ColumnKind.Integer, "INTEGER", typeof(int)),
        new("step", ColumnKind.Integer, "BIGINT", typeof(long)),
        new("series", ColumnKind.Text, "VARCHAR", typeof(string)),
        new("metric", ColumnKind.Text, "VARCHAR", typeof(string)),
        new("value", ColumnKind.Real, "DOUBLE", typeof(double)),
    ];

    /// <summary>The epochs in order.</summary>
    public IReadOnlyList<EpochRecord> Epochs { get; } = epochs;

    /// <inheritdoc/>
    public IReadOnlyList<ColumnSchema> Schema => Columns;

    /// <inheritdoc/>
    public long CountRows() => Rows().Count();

    /// <inheritdoc/>
    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var rows = Rows().ToList();
        return [.. names.Select(name =>
        {
            var schema = Array.Find(Columns, column => column.Name == name)
                ?? throw new UnknownNameException("Column", name, "the training history", [.. Columns.Select(column => column.Name)]);
            return new TableColumn(schema, name switch
            {
                "epoch" => rows.Select(row => row.Epoch).ToArray(),
                "step" => rows.Select(row => row.Step).ToArray(),
                "series" => rows.Select(row => row.Series).ToArray(),
                "metric" => rows.Select(row => row.Metric).ToArray(),
                _ => rows.Select(row => row.Value).ToArray(),
            });
        })];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Epochs.Select(epoch =>
        $"epoch {epoch.Epoch}: {string.Join(", ", Figures("train", epoch.Train).Concat(Figures("validation", epoch.Validation)))}"));

    private IEnumerable<(int Epoch, long Step, string Series, string Metric, double Value)> Rows() =>
        from epoch in Epochs
        from series in new[] { (Name: "train", Figures: epoch.Train), (Name: "validation", Figures: epoch.Validation) }
        from figure in series.Figures
        select (epoch.Epoch, epoch.Step, series.Name, figure.Key, figure.Value);

    private static IEnumerable<string> Figures(string series, IReadOnlyDictionary<string, double> figures) =>
        figures.Select(figure => FormattableString.Invariant($"{series} {figure.Key} {figure.Value:0.####}"));
}
