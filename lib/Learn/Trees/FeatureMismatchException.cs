using Workspace.Core.Errors;

namespace Workspace.Learn.Trees;

/// <summary>A matrix does not have the features that a model was trained with.</summary>
public sealed class FeatureMismatchException : WorkspaceException
{
    private const int MaxListed = 10;

    /// <summary>Creates the error.</summary>
    /// <param name="expected">The model's features in order.</param>
    /// <param name="given">The matrix's features in order.</param>
    public FeatureMismatchException(IReadOnlyList<string> expected, IReadOnlyList<string> given)
        : base(Describe(expected, given))
    {
        Expected = expected;
        Given = given;
        Missing = [.. expected.Except(given)];
        Extra = [.. given.Except(expected)];
    }

    /// <summary>The model's features in order.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>The matrix's features in order.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>Features of the model that the matrix lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Features of the matrix that the model does not know.</summary>
    public IReadOnlyList<string> Extra { get; }

    private static string Describe(IReadOnlyList<string> expected, IReadOnlyList<string> given)
    {
        var missing = expected.Except(given).ToList();
        var extra = given.Except(expected).ToList();
        if (missing.Count == 0 && extra.Count == 0)
            return $"The matrix has the model's {expected.Count} features in another order. Put them in order with matrix.SelectFeatures(model.FeatureNames).";
        var parts = new List<string>();
        if (missing.Count > 0) parts.Add($"missing: {List(missing)}");
        if (extra.Count > 0) parts.Add($"not known to the model: {List(extra)}");
        var advice = missing.Count == 0 ? "Leave the others out with matrix.SelectFeatures(model.FeatureNames)." : "Prepare the data in the same way as for training.";
        return $"The model was trained with {expected.Count} features, the matrix has {given.Count}; {string.Join("; ", parts)}. {advice}";
    }

    private static string List(List<string> names) =>
        string.Join(", ", names.Take(MaxListed)) + (names.Count > MaxListed ? $", … ({names.Count} in all)" : "");
}
