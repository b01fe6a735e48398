using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows;

/// <summary>Fits the steps of a flow one after the other and collects what is wrong with any of them.</summary>
internal sealed class FlowFitter(Flow flow)
{
    /// <returns>The training data as it was, and as it is after each step.</returns>
    public IReadOnlyList<Frame> Fit(Frame training, out FittedFlow fitted)
    {
        // Every step that learns reads the data; without this each would read the file again.
        List<Frame> frames = [training.Collect()];
        List<IFittedStep> steps = [];
        var run = new StepRun(isTraining: true);
        foreach (var step in flow.Steps)
        {
            frames.Add(run.Next(step, frames[^1], frame =>
            {
                var one = step.Fit(frame);
                steps.Add(one);
                return step.ApplyToTraining(one, frame);
            }));
        }
        run.ThrowIfFailed();
        fitted = new FittedFlow([.. steps]);
        return frames;
    }
}
