namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Compares HTML as a reader sees it: tables cell by cell, the rest as text; markup and styles do not count.</summary>
internal sealed class HtmlComparer(TextComparer text)
{
    public IEnumerable<Difference> Compare(string what, string expected, string actual)
    {
        if (expected == actual) return [];
        var (expectedTables, expectedRest) = HtmlTable.Extract(expected);
        var (actualTables, actualRest) = HtmlTable.Extract(actual);
        if (expectedTables.Count != actualTables.Count)
            return [new Difference(what, $"{expectedTables.Count} tables", $"{actualTables.Count} tables")];
        return text.CompareLines(what, expectedRest, actualRest)
            .Concat(expectedTables.Zip(actualTables).SelectMany((pair, i) =>
                CompareTables(expectedTables.Count == 1 ? $"{what}, table" : $"{what}, table {i + 1}", pair.First, pair.Second)));
    }

    private IEnumerable<Difference> CompareTables(string what, HtmlTable expected, HtmlTable actual)
    {
        var (before, now) = (ByKey(expected), ByKey(actual));
        // Keys that repeat identify nothing, and keys that are computed numbers may differ in their last digits: then rows are compared by place.
        if (before is null || now is null || HaveKeysInOrder(expected, actual)) return CompareByPlace(what, expected, actual, named: before is not null);
        var header = expected.Rows.Count > 0 ? expected.Rows[0] : [];
        return before.Keys.Union(now.Keys).SelectMany(key => CompareRows(
            $"{what}, row \"{key}\"", before.GetValueOrDefault(key), now.GetValueOrDefault(key), header));
    }

    private static Dictionary<string, IReadOnlyList<string>>? ByKey(HtmlTable table)
    {
        var rows = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
            if (row.Count == 0 || !rows.TryAdd(row[0], row)) return null;
        return rows;
    }

    private bool HaveKeysInOrder(HtmlTable expected, HtmlTable actual) =>
        expected.Rows.Count == actual.Rows.Count && expected.Rows.Zip(actual.Rows).All(pair => text.AreEqual(pair.First[0], pair.Second[0]));

    private IEnumerable<Difference> CompareByPlace(string what, HtmlTable expected, HtmlTable actual, bool named)
    {
        if (expected.Rows.Count != actual.Rows.Count)
            return [new Difference(what, $"{expected.Rows.Count} rows", $"{actual.Rows.Count} rows")];
        var header = expected.Rows.Count > 0 ? expected.Rows[0] : [];
        return expected.Rows.Zip(actual.Rows).SelectMany((pair, i) => CompareRows(named ? $"{what}, row \"{pair.First[0]}\"" : $"{what}, row {i + 1}", pair.First, pair.Second, header));
    }

    private IEnumerable<Difference> CompareRows(string what, IReadOnlyList<string>? expected, IReadOnlyList<string>? actual, IReadOnlyList<string> header)
    {
        if (expected is null || actual is null || expected.Count != actual.Count)
        {
            yield return new Difference(what, string.Join(" | ", expected ?? []), string.Join(" | ", actual ?? []));
            yield break;
        }
        for (var i = 0; i < expected.Count; i++)
        {
            if (text.AreEqual(expected[i], actual[i])) continue;
            var column = i < header.Count && header[i].Length > 0 ? $"column \"{header[i]}\"" : $"column {i + 1}";
            yield return new Difference($"{what}, {column}", expected[i], actual[i]);
        }
    }
}
