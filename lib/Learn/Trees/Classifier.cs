namespace Workspace.Learn.Trees;

/// <summary>From scores to classes.</summary>
internal static class Classifier
{
    /// <summary>The class with the highest score in each row, the first of equals.</summary>
    /// <param name="scores">Row-major, shape [rows, classes].</param>
    /// <param name="classes">Number of classes.</param>
    internal static int[] MostProbable(ReadOnlySpan<float> scores, int classes)
    {
        var result = new int[scores.Length / classes];
        for (var row = 0; row < result.Length; row++)
        {
            var best = 0;
            var scoresOfRow = scores.Slice(row * classes, classes);
            for (var k = 1; k < classes; k++)
                if (scoresOfRow[k] > scoresOfRow[best]) best = k;
            result[row] = best;
        }
        return result;
    }
}
