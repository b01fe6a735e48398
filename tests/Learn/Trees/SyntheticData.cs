using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

/// <summary>Small data sets made of whole-number arithmetic, so that an oracle in another language sees the same values.</summary>
internal static class SyntheticData
{
    internal static readonly string[] Names = ["a", "b", "c", "d"];

    /// <summary>x[i, j] = ((i·7919 + j·104729 + i·i·31·(j + 1)) mod 1000) / 1000.</summary>
    internal static FeatureMatrix Features(int rows = 200)
    {
        var values = new float[rows * Names.Length];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < Names.Length; j++) values[(i * Names.Length) + j] = Residue(i, j) / 1000f;
        return new FeatureMatrix(values, Names);
    }

    /// <summary>Label 1 where a + b·c exceeds 0.8, and the other way round in every 13th row.</summary>
    internal static FeatureMatrix Binary(int rows = 200)
    {
        var labels = new float[rows];
        for (var i = 0; i < rows; i++) labels[i] = (Score(i) > 800_000) ^ (i % 13 == 0) ? 1 : 0;
        return Features(rows).WithLabels(labels);
    }

    /// <summary>Label (1000·a + b·c) / 1000 in thousandths, as a whole number divided by 1000.</summary>
    internal static FeatureMatrix Regression(int rows = 200)
    {
        var labels = new float[rows];
        for (var i = 0; i < rows; i++) labels[i] = (Score(i) / 1000) / 1000f;
        return Features(rows).WithLabels(labels);
    }

    /// <summary>Label 0, 1 or 2: a + b·c below 0.5, below 1, else.</summary>
    internal static FeatureMatrix Multi(int rows = 200)
    {
        var labels = new float[rows];
        for (var i = 0; i < rows; i++) labels[i] = Score(i) < 500_000 ? 0 : Score(i) < 1_000_000 ? 1 : 2;
        return Features(rows).WithLabels(labels);
    }

    private static int Score(int row) => (Residue(row, 0) * 1000) + (Residue(row, 1) * Residue(row, 2));

    private static int Residue(int i, int j) => ((i * 7919) + (j * 104729) + (i * i * 31 * (j + 1))) % 1000;
}
