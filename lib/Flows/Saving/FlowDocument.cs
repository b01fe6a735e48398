namespace Workspace.Flows.Saving;

/// <summary>What a flow's file holds.</summary>
/// <typeparam name="TStep">Steps, or fitted steps.</typeparam>
/// <param name="Format"><see cref="FlowJson.FlowFormat"/> or <see cref="FlowJson.FittedFormat"/>.</param>
/// <param name="Version">The format's version.</param>
/// <param name="Steps">The steps.</param>
internal sealed record FlowDocument<TStep>(string Format, int Version, ValueList<TStep> Steps);
