using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A step that learns nothing from data, and so is its own fitted step.</summary>
public abstract record StatelessStep : FlowStep, IFittedStep
{
    private protected StatelessStep()
    {
    }

    FlowStep IFittedStep.Step => this;

    /// <inheritdoc/>
    public abstract Frame Apply(Frame frame);

    /// <inheritdoc/>
    public string DescribeLearnt() => "";

    internal override IFittedStep Fit(Frame frame) => this;
}
