namespace Workspace.Learn;

/// <summary>Collects what is wrong with options, so that all of it is said at once.</summary>
internal sealed class OptionProblems
{
    private readonly List<string> _problems = [];

    internal void Add(string problem) => _problems.Add(problem);

    internal void Between(string name, int value, int least, int most)
    {
        if (value < least || value > most)
            Add(most == int.MaxValue ? $"{name} is {value}; it must be {least} or more." : $"{name} is {value}; it must be between {least} and {most}.");
    }

    // Written so that NaN fails each of these.
    internal void Share(string name, double value)
    {
        if (!(value > 0 && value <= 1)) Add(FormattableString.Invariant($"{name} is {value}; it must be above 0 and at most 1."));
    }

    internal void Positive(string name, double value)
    {
        if (!(value > 0 && double.IsFinite(value))) Add(FormattableString.Invariant($"{name} is {value}; it must be a finite number above 0."));
    }

    internal void NotNegative(string name, double value)
    {
        if (!(value >= 0 && double.IsFinite(value))) Add(FormattableString.Invariant($"{name} is {value}; it must be a finite number, 0 or more."));
    }

    internal void Defined<T>(string name, T value) where T : struct, Enum
    {
        if (!Enum.IsDefined(value)) Add($"{name} is {value}, which is none of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    internal void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new TrainingOptionsException(_problems);
    }
}
