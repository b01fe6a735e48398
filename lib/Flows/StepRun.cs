using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows;

/// <summary>Goes through steps, checks each before it works, and keeps on after a failed one so that all problems are found at once.</summary>
internal sealed class StepRun(bool isTraining)
{
    private readonly List<FlowProblem> _problems = [];
    private readonly List<FlowStep> _failed = [];
    private int _number;

    /// <summary>Does the next step's work, unless the columns do not fit.</summary>
    /// <returns>What the work returned, or the frame unchanged when the step failed.</returns>
    public Frame Next(FlowStep step, Frame frame, Func<Frame, Frame> work)
    {
        _number++;
        if (IsSkipped(step, frame)) return frame;
        var check = new StepCheck(frame.Schema, isTraining, column => _failed.Any(failed => failed.MightCreate(column)));
        step.Check(check);
        if (check.Errors.Count > 0 || check.IsFollowUp) return Fail(step, frame, check.Errors);
        try
        {
            var after = work(frame);
            // A query with an error in it fails here, where the step is known, and not when the data is read.
            _ = after.Schema;
            return after;
        }
        catch (WorkspaceException error)
        {
            return Fail(step, frame, [error]);
        }
    }

    public void ThrowIfFailed()
    {
        if (_problems.Count > 0) throw new FlowException(_problems);
    }

    private bool IsSkipped(FlowStep step, Frame frame) =>
        !isTraining && step.SkipWhenMissing
        && step.Inputs.Any(name => !frame.Schema.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));

    private Frame Fail(FlowStep step, Frame frame, IEnumerable<WorkspaceException> errors)
    {
        _problems.AddRange(errors.Select(error => new FlowProblem(_number, step.Describe(), error)));
        _failed.Add(step);
        return frame;
    }
}
