using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Comparisons, across types, and negation.</summary>
internal static class ComparisonFunctions
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        ["$eq"] = new(2, 2, values => Compare(values) == 0),
        ["$ne"] = new(2, 2, values => Compare(values) != 0),
        ["$gt"] = new(2, 2, values => Compare(values) > 0),
        ["$gte"] = new(2, 2, values => Compare(values) >= 0),
        ["$lt"] = new(2, 2, values => Compare(values) < 0),
        ["$lte"] = new(2, 2, values => Compare(values) <= 0),
        ["$cmp"] = new(2, 2, values => Math.Sign(Compare(values))),
        ["$not"] = new(1, 1, values => !Expression.IsTrue(values[0])),
    };

    private static int Compare(BsonValue[] values) => ValueOrder.Instance.Compare(values[0], values[1]);
}
