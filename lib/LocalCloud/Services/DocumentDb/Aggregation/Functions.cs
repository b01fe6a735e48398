using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>A function of values.</summary>
/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="Body">What it computes.</param>
internal sealed record Function(int Least, int Most, Func<BsonValue[], BsonValue> Body);

/// <summary>The functions of expressions by name.</summary>
internal static class Functions
{
    public static IReadOnlyDictionary<string, Function> All { get; } =
        ArithmeticFunctions.All.Concat(ComparisonFunctions.All).Concat(TextFunctions.All).Concat(ArrayFunctions.All).Concat(TypeFunctions.All)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
