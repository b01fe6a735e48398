using Workspace.Frames;

namespace Workspace.Flows;

/// <summary>What fitting a flow gives.</summary>
/// <param name="Fitted">The fitted flow, for all other data.</param>
/// <param name="Training">The training data, prepared.</param>
public sealed record FitResult(FittedFlow Fitted, Frame Training);
