using Workspace.Core.Errors;

namespace Workspace.Images;

/// <summary>An image cannot be read.</summary>
public sealed class ImageException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened, with which values, why, and what to do.</param>
    /// <param name="detail">What libvips says about it, or null when it was not asked.</param>
    public ImageException(string message, string? detail = null)
        : base(string.IsNullOrEmpty(detail) ? message : $"{message} libvips: {detail}") => Detail = detail;

    /// <summary>What libvips says about it, or null.</summary>
    public string? Detail { get; }
}
