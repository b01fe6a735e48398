using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees;

public sealed partial class FeatureMatrix
{
    /// <summary>Hands everything to XGBoost: values, labels, weights, margins, groups, names and types.</summary>
    internal DMatrix ToDMatrix(int threads)
    {
        var matrix = DMatrix.Create(_values, FeatureCount, threads);
        try
        {
            if (Labels is not null) matrix.SetInfo("label", Labels);
            if (GroupSizes is not null) matrix.SetGroups([.. GroupSizes.Select(size => (uint)size)]);
            if (Weights is not null) matrix.SetInfo("weight", Weights);
            if (BaseMargins is not null) matrix.SetInfo("base_margin", BaseMargins);
            matrix.SetFeatureInfo("feature_name", [.. FeatureNames]);
            if (FeatureTypes() is { } types) matrix.SetFeatureInfo("feature_type", types);
            return matrix;
        }
        catch
        {
            matrix.Dispose();
            throw;
        }
    }

    /// <summary>XGBoost's type of each feature, or null when all are plain numbers.</summary>
    internal string[]? FeatureTypes() =>
        Categorical.Count == 0 ? null : [.. FeatureNames.Select(name => Categorical.Contains(name) ? "c" : "float")];
}
