using Workspace.Core.Errors;

namespace Workspace.Serving.Handlers;

/// <summary>A request's content is of a kind that the model does not read; answered with 415.</summary>
public sealed class UnsupportedContentTypeException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="contentType">What the request said it is.</param>
    /// <param name="supported">The kinds that the model reads.</param>
    public UnsupportedContentTypeException(string contentType, params IReadOnlyList<string> supported)
        : base($"This model does not read {contentType}. It reads {string.Join(", ", supported)}: send one of these, with its Content-Type.")
    {
        ContentType = contentType;
        Supported = supported;
    }

    /// <summary>What the request said it is.</summary>
    public string ContentType { get; }

    /// <summary>The kinds that the model reads.</summary>
    public IReadOnlyList<string> Supported { get; }
}
