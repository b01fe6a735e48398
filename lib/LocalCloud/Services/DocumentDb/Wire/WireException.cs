using Workspace.Core.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Wire;

/// <summary>What a client sent is no message of the protocol. There is no way to answer it, so the connection ends.</summary>
internal sealed class WireException(string problem) : WorkspaceException($"A client sent what is no message of the MongoDB wire protocol: {problem}");
