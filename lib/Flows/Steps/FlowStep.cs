using System.Text.Json.Serialization;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>One step of data preparation, as configured: what to do with which columns. Immutable, compared by value.</summary>
/// <remarks>
/// A step learns from the training data with <see cref="Fit"/>; what it learnt, an <see cref="IFittedStep"/>, is then
/// applied to any data, so that nothing of the test data reaches the preparation.
/// </remarks>
public abstract record FlowStep
{
    private protected FlowStep()
    {
    }

    /// <summary>
    /// Passes over the step where a column it reads does not exist, instead of failing: for steps on the label, which
    /// data to predict on does not have. Default false.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SkipWhenMissing { get; init; }

    /// <summary>The columns that must exist before the step.</summary>
    internal abstract IReadOnlyList<string> Inputs { get; }

    /// <summary>Says in a few words what the step does: <c>Scale (standard) age, amount</c>.</summary>
    /// <returns>One line.</returns>
    public abstract string Describe();

    /// <summary>Learns from training data what the step needs.</summary>
    /// <param name="frame">The training data as the steps before left it.</param>
    /// <returns>The fitted step.</returns>
    internal abstract IFittedStep Fit(Frame frame);

    /// <summary>Notes everything that keeps the step from working on columns like these.</summary>
    internal abstract void Check(StepCheck check);

    /// <summary>Whether the step, had it worked, could have made a column; spares errors that only follow from others.</summary>
    internal virtual bool MightCreate(string column) => false;

    /// <summary>The training data after the step. Only an encoder that learns from the target has to differ here.</summary>
    internal virtual Frame ApplyToTraining(IFittedStep fitted, Frame frame) => fitted.Apply(frame);
}
