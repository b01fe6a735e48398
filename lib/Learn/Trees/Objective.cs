namespace Workspace.Learn.Trees;

/// <summary>What boosting minimises. Source: XGBoost's documentation, "XGBoost Parameters", Learning Task Parameters.</summary>
public enum Objective
{
    /// <summary><c>reg:squarederror</c>: ½(ŷ − y)². Predicts a number.</summary>
    RegressionSquaredError,

    /// <summary><c>reg:absoluteerror</c>: |ŷ − y|. Predicts a number, near the median.</summary>
    RegressionAbsoluteError,

    /// <summary><c>binary:logistic</c>: −y ln p − (1 − y) ln(1 − p). Labels 0 and 1; predicts the probability of 1.</summary>
    BinaryLogistic,

    /// <summary><c>multi:softprob</c>: −ln p of the true class. Labels 0 … classes − 1; predicts one probability per class.</summary>
    MultiSoftprob,

    /// <summary><c>rank:pairwise</c>: RankNet's pairwise logistic loss within each group. Predicts a score, higher is better.</summary>
    RankPairwise,
}
