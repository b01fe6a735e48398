using System.Text.Json.Nodes;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Wire;

/// <summary>An operation of a service whose parameters and results are trees.</summary>
/// <param name="Name">AWS's name, such as <c>CreateUser</c>.</param>
/// <param name="Demand">What the caller must be allowed; null for what everybody may.</param>
/// <param name="Answer">Does it; the result's members, in order.</param>
internal sealed record Operation(string Name, Func<CloudCall, Parameters, AccessDemand>? Demand, Func<CloudCall, Parameters, JsonObject> Answer);
