namespace Workspace.Learn.Models;

/// <summary>
/// A classifier that looks at nothing: it always says the most frequent class, with the classes' shares as probabilities. What
/// does not beat it has learnt nothing.
/// </summary>
public sealed class ClassPriorBaseline
{
    private ClassPriorBaseline(double[] priors) => Priors = priors;

    /// <summary>Share of each class, from 0.</summary>
    public IReadOnlyList<double> Priors { get; }

    /// <summary>The class that it always says: the most frequent one, of equally frequent ones the first.</summary>
    public int MostFrequent => Priors.Index().MaxBy(pair => pair.Item).Index;

    /// <summary>Counts the classes.</summary>
    /// <param name="labels">Class of each training row, from 0; at least one.</param>
    /// <returns>The classifier.</returns>
    /// <exception cref="TrainingDataException">There are no labels, or a negative one.</exception>
    public static ClassPriorBaseline Fit(ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty) throw new TrainingDataException("There are no labels to count.");
        var counts = new List<int>();
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] < 0) throw new TrainingDataException($"The label of row {row} is {labels[row]}; classes are numbered from 0.");
            while (counts.Count <= labels[row]) counts.Add(0);
            counts[labels[row]]++;
        }
        var total = labels.Length;
        return new ClassPriorBaseline([.. counts.Select(count => (double)count / total)]);
    }

    /// <summary>Says the most frequent class.</summary>
    /// <param name="rows">How often.</param>
    /// <returns>One class per row.</returns>
    public int[] Predict(int rows)
    {
        var result = new int[rows];
        Array.Fill(result, MostFrequent);
        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"always class {MostFrequent}, whose share is {Priors[MostFrequent]:0.000}");
}
