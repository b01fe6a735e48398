using Workspace.Core.Display;
using Workspace.Flows.Display;
using Workspace.Flows.Preview;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows;

/// <summary>
/// A recipe of data preparation: an immutable list of steps, fitted on training data and then applied to any data.
/// Compared by value.
/// </summary>
/// <example>
/// <code>
/// var flow = Flow.Start()
///     .SplitString("status_sex", ":", output: "vec")
///     .Flatten("vec")
///     .Rename(("vec_0", "sex"), ("vec_1", "marital_status"))
///     .OneHotEncode("sex")
///     .ScaleStandard("age", "creditamount");
/// var (fitted, train) = flow.FitApply(trainingData);
/// var test = fitted.Apply(testData);
/// </code>
/// </example>
public sealed partial record Flow
{
    internal Flow(ValueList<FlowStep> steps) => Steps = steps;

    /// <summary>The steps, in the order in which they are applied.</summary>
    public ValueList<FlowStep> Steps { get; }

    /// <summary>Begins a flow without steps.</summary>
    /// <returns>The flow.</returns>
    public static Flow Start() => new([]);

    /// <summary>Adds a step at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>A new flow; this one stays as it is.</returns>
    public Flow Then(FlowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new Flow([.. Steps, step]);
    }

    /// <summary>Marks the last step as one to pass over on data without its columns, such as the label.</summary>
    /// <returns>A new flow; this one stays as it is.</returns>
    /// <exception cref="InvalidOperationException">The flow has no step yet.</exception>
    public Flow SkippedWhenMissing() =>
        Steps.Count == 0
            ? throw new InvalidOperationException("The flow has no step yet that could be skipped. Add one first.")
            : new Flow([.. Steps.Take(Steps.Count - 1), Steps[^1] with { SkipWhenMissing = true }]);

    /// <summary>Learns from training data. To go on with that data itself, use <see cref="FitApply"/>.</summary>
    /// <param name="training">The training data alone: what steps learn must not know the test data.</param>
    /// <returns>The fitted flow.</returns>
    /// <exception cref="Errors.FlowException">Steps do not fit the data; it names all of them.</exception>
    public FittedFlow Fit(Frame training) => FitApply(training).Fitted;

    /// <summary>Learns from training data and returns that data prepared.</summary>
    /// <param name="training">The training data alone; it is read once and kept while the flow is fitted.</param>
    /// <returns>
    /// The fitted flow, and the training data after all steps: as <see cref="FittedFlow.Apply"/> would give it, except that
    /// <see cref="TargetEncode"/> encodes it out of fold.
    /// </returns>
    /// <exception cref="Errors.FlowException">Steps do not fit the data; it names all of them.</exception>
    public FitResult FitApply(Frame training)
    {
        ArgumentNullException.ThrowIfNull(training);
        var frames = new FlowFitter(this).Fit(training, out var fitted);
        return new FitResult(fitted, frames[^1]);
    }

    /// <summary>Shows the first rows after each step, with the columns that are new, changed or gone.</summary>
    /// <param name="frame">The data to fit and preview the flow on.</param>
    /// <param name="rows">How many rows; default 5.</param>
    /// <returns>The preview, which shows itself.</returns>
    /// <exception cref="Errors.FlowException">Steps do not fit the data; it names all of them.</exception>
    public FlowPreview Preview(Frame frame, int rows = 5)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        var frames = new FlowFitter(this).Fit(frame, out var fitted);
        return FlowPreview.Create(fitted, frames, rows);
    }

    /// <summary>Lists the steps, numbered.</summary>
    /// <returns>One line per step.</returns>
    public string Describe() =>
        Steps.Count == 0 ? "A flow without steps" : string.Join('\n', Steps.Select((step, i) => FormattableString.Invariant($"{i + 1}. {step.Describe()}")));

    /// <summary>Shows the steps as text and as an HTML table.</summary>
    /// <returns>The representations.</returns>
    public MimeBundle ToMimeBundle()
    {
        var table = new ReportTable("step", "what it does") { NumberColumns = [0] };
        foreach (var (i, step) in Steps.Index()) table.Add(FormattableString.Invariant($"{i + 1}"), step.Describe());
        return new MimeBundle(Describe()).With(MimeTypes.Html, table.ToHtml());
    }

    /// <inheritdoc/>
    public override string ToString() => Describe();
}
