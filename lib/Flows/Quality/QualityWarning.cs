using Workspace.Flows.Steps;

namespace Workspace.Flows.Quality;

/// <summary>Something in the data that deserves attention before a model is trained.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Issue">What it is about.</param>
/// <param name="Column">The column concerned, or null for the whole table.</param>
/// <param name="Message">What was found, with figures.</param>
/// <param name="Recommendation">What to do; names the flow step that does it, where there is one.</param>
/// <param name="Fix">That step, ready for <see cref="Flow.Then"/>; null where a person must decide.</param>
public sealed record QualityWarning(QualitySeverity Severity, QualityIssue Issue, string? Column, string Message, string Recommendation, FlowStep? Fix);
