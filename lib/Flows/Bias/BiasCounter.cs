using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Frames;

namespace Workspace.Flows.Bias;

/// <summary>Turns a table into <see cref="BiasCounts"/>.</summary>
internal sealed class BiasCounter(string label, ValueSet positive, string facet, ValueSet disadvantaged, string? group)
{
    // A label with more values than this is a quantity, whose every value would be a class of one or two rows.
    private const int MostClasses = 100;
    private const string MissingGroup = "(missing)";
    private const string WeightName = "__rows";

    private readonly Dictionary<string, Tally> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _groups = new(StringComparer.Ordinal);

    public (BiasCounts Counts, long IgnoredRows) Count(ITable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        string[] names = group is null ? [label, facet] : [label, facet, group];
        CheckColumns(table, names);
        var columns = Read(table, [.. names.Distinct(StringComparer.Ordinal)]);
        TableColumn Column(string name) => columns.First(c => c.Schema.Name == name);
        var ignored = CountRows(Column(label), Column(facet), group is null ? null : Column(group), columns.FirstOrDefault(c => c.Schema.Name == WeightName));
        if (!positive.IsRange && _classes.Count > MostClasses)
            throw new BiasInputException($"Column \"{label}\" has {_classes.Count} different values, more than {MostClasses}: it looks continuous. Say from which value on it is positive, for example ValueSet.MoreThan(…).");
        return (new BiasCounts(Classes(), Groups()), ignored);
    }

    // A frame's engine counts equal rows, so that no more than the different ones are read.
    private static IReadOnlyList<TableColumn> Read(ITable table, IReadOnlyList<string> names) =>
        table is Frame frame ? frame.GroupBy(names).Count(WeightName).ReadAllColumns() : table.ReadColumns(names);

    private static void CheckColumns(ITable table, IEnumerable<string> names)
    {
        string[] existing = [.. table.Schema.Select(c => c.Name)];
        foreach (var name in names)
            if (!existing.Contains(name, StringComparer.Ordinal)) throw new UnknownNameException("Column", name, "the table", existing);
    }

    private long CountRows(TableColumn labels, TableColumn facets, TableColumn? groups, TableColumn? weights)
    {
        var isPositive = positive.Contains(labels);
        var isDisadvantaged = disadvantaged.Contains(facets);
        var labelTexts = labels.ToTexts();
        var groupTexts = groups?.ToTexts();
        var rows = weights?.ToDoubles();
        RequireValues(disadvantaged, facet, facets);
        RequireValues(positive, label, labels);
        long ignored = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = rows is null ? 1 : (long)rows[row];
            if (IsMissing(labels, row) || IsMissing(facets, row)) { ignored += weight; continue; }
            var labelClass = positive.IsRange ? $"{label} {(isPositive[row] ? positive.Description : "otherwise")}" : labelTexts[row]!;
            Tally.Of(_classes, labelClass).Add(isPositive[row], isDisadvantaged[row], weight);
            if (groupTexts is not null) Tally.Of(_groups, groupTexts[row] ?? MissingGroup).Add(isPositive[row], isDisadvantaged[row], weight);
        }
        return ignored;
    }

    private static bool IsMissing(TableColumn column, int row) =>
        column.IsMissing(row) || column.Values is double[] numbers && double.IsNaN(numbers[row]);

    // A mistyped value would otherwise give an empty facet, or a label nobody has.
    private static void RequireValues(ValueSet set, string name, TableColumn column)
    {
        if (set.IsRange || set.Contains(column).Contains(true)) return;
        string[] existing = [.. column.ToTexts().OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        throw new UnknownNameException("Value", set.Values[0], $"column \"{name}\"", existing);
    }

    private List<ClassCounts> Classes() =>
        [.. _classes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new ClassCounts(c.Key, c.Value.Accepted > 0, c.Value.Rows - c.Value.OfD, c.Value.OfD))];

    private List<GroupCounts> Groups() =>
        [.. _groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new GroupCounts(g.Key, g.Value.Accepted, g.Value.AcceptedOfD, g.Value.Rows - g.Value.Accepted, g.Value.OfD - g.Value.AcceptedOfD))];

    private sealed class Tally
    {
        public long Rows { get; private set; }

        public long OfD { get; private set; }

        public long Accepted { get; private set; }

        public long AcceptedOfD { get; private set; }

        public static Tally Of(Dictionary<string, Tally> tallies, string key)
        {
            if (!tallies.TryGetValue(key, out var tally)) tallies[key] = tally = new Tally();
            return tally;
        }

        public void Add(bool accepted, bool ofD, long rows)
        {
            Rows += rows;
            if (ofD) OfD += rows;
            if (accepted) Accepted += rows;
            if (accepted && ofD) AcceptedOfD += rows;
        }
    }
}
