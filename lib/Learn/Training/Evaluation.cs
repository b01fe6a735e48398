namespace Workspace.Learn.Training;

/// <summary>Figures of a model on some data.</summary>
/// <param name="Figures">By name: <c>loss</c> and the trainer's metrics.</param>
/// <param name="Examples">Number of examples.</param>
public sealed record Evaluation(IReadOnlyDictionary<string, double> Figures, long Examples)
{
    /// <summary>One figure.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">There is no such figure.</exception>
    public double this[string name] => Figures.TryGetValue(name, out var value) ? value : throw new Core.Errors.UnknownNameException("Figure", name, "the evaluation", [.. Figures.Keys]);

    /// <inheritdoc/>
    public override string ToString() => $"{Examples} examples: {string.Join(", ", Figures.Select(figure => FormattableString.Invariant($"{figure.Key} {figure.Value:0.####}")))}";
}
