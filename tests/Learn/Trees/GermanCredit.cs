using System.Globalization;
using Workspace.Core.Tables;

namespace Workspace.Learn.Tests.Trees;

/// <summary>The German credit file, encoded as the credit risk tutorial does.</summary>
internal static class GermanCredit
{
    private static readonly string[] Numbers = ["duration", "creditamount", "installmentrate", "residencesince", "age", "existingcredits", "dependents"];

    private static readonly Dictionary<string, string[]> Ordinals = new()
    {
        ["existingchecking"] = ["no account", "none", "little", "moderate"],
        ["savings"] = ["unknown", "little", "moderate", "high", "very high"],
        ["employmentsince"] = ["unemployed", "1 year", "1 to 4 years", "4 to 7 years", "7+ years"],
    };

    /// <summary>The encoded table; the test is ignored where the data folder is not set.</summary>
    internal static ITable Read()
    {
        var folder = Environment.GetEnvironmentVariable("WORKSPACE_DATA");
        if (string.IsNullOrEmpty(folder)) Assert.Ignore("WORKSPACE_DATA is not set, so the German credit file cannot be read.");
        var lines = File.ReadAllLines(Path.Combine(folder!, "credit", "german_credit_data_derived.csv"));
        var header = lines[0].Split(',');
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        string[] Column(string name) => [.. rows.Select(row => row[Array.IndexOf(header, name)])];

        var columns = new List<TableColumn>();
        foreach (var name in Numbers) columns.Add(ArrayTable.Wholes(name, Array.ConvertAll(Column(name), text => long.Parse(text, CultureInfo.InvariantCulture))));
        foreach (var (name, order) in Ordinals) columns.Add(ArrayTable.Wholes(name, Array.ConvertAll(Column(name), text => (long)Array.IndexOf(order, text))));
        foreach (var name in new[] { "housing", "job" }) columns.AddRange(OneHot(name, Column(name)));
        columns.AddRange(OneHot("sex", Array.ConvertAll(Column("status_sex"), text => text.Split(':')[0].Trim())));
        columns.AddRange(OneHot("marital_status", Array.ConvertAll(Column("status_sex"), text => text.Split(':')[1].Trim())));
        columns.Add(ArrayTable.Texts("risk", Column("risk")));
        return new ArrayTable([.. columns]);
    }

    private static IEnumerable<TableColumn> OneHot(string name, string[] values) =>
        values.Distinct().Order(StringComparer.Ordinal).Select(level => ArrayTable.Wholes($"{name}_{level}", Array.ConvertAll(values, value => value == level ? 1L : 0L)));
}
