using Workspace.Core.Display;
using Workspace.Flows.Display;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows;

/// <summary>A flow with all it learnt from its training data. Immutable, compared by value.</summary>
/// <param name="Steps">The fitted steps, in the order in which they are applied.</param>
public sealed partial record FittedFlow(ValueList<IFittedStep> Steps)
{
    /// <summary>The flow as it was before fitting, to fit it anew.</summary>
    public Flow Flow => new([.. Steps.Select(step => step.Step)]);

    /// <summary>Prepares data with what was learnt, lazily; nothing is learnt from it.</summary>
    /// <param name="frame">Data with the columns of the training data; those of steps that may be skipped can be missing.</param>
    /// <returns>The prepared data.</returns>
    /// <exception cref="Errors.FlowException">Columns are missing or of another type; it names all steps concerned.</exception>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var run = new StepRun(isTraining: false);
        foreach (var step in Steps) frame = run.Next(step.Step, frame, step.Apply);
        run.ThrowIfFailed();
        return frame;
    }

    /// <summary>Lists the steps, numbered, with what each learnt.</summary>
    /// <returns>One line per step.</returns>
    public string Describe() => string.Join('\n', Steps.Select((step, i) =>
        FormattableString.Invariant($"{i + 1}. {step.Step.Describe()}{(step.DescribeLearnt() is { Length: > 0 } learnt ? $" [{learnt}]" : "")}")));

    /// <summary>Shows the steps and what they learnt as text and as an HTML table.</summary>
    /// <returns>The representations.</returns>
    public MimeBundle ToMimeBundle()
    {
        var table = new ReportTable("step", "what it does", "learnt") { NumberColumns = [0] };
        foreach (var (i, step) in Steps.Index()) table.Add(FormattableString.Invariant($"{i + 1}"), step.Step.Describe(), step.DescribeLearnt());
        return new MimeBundle(Describe()).With(MimeTypes.Html, table.ToHtml());
    }

    /// <inheritdoc/>
    public override string ToString() => Describe();
}
