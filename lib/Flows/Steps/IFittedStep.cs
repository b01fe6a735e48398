using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A step together with what it learnt; it treats all data alike and learns no more.</summary>
public interface IFittedStep
{
    /// <summary>The step as it was configured.</summary>
    FlowStep Step { get; }

    /// <summary>Applies the step, lazily: the frame that comes back is a longer plan.</summary>
    /// <param name="frame">Data with the columns the step needs.</param>
    /// <returns>The data after the step.</returns>
    Frame Apply(Frame frame);

    /// <summary>Says what was learnt: <c>age: centre 35.5, scale 11.4</c>; empty where there is nothing to learn.</summary>
    /// <returns>One line.</returns>
    string DescribeLearnt();
}
