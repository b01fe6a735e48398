using Workspace.Core.Display;

namespace Microsoft.DotNet.Interactive;

/// <summary>A secret that shows as dots wherever it is displayed or joined to text.</summary>
/// <param name="password">The secret.</param>
public sealed class PasswordString(string password)
{
    private const string Mask = "••••••";

    /// <summary>The secret itself.</summary>
    /// <returns>The text as it was typed.</returns>
    public string GetClearTextPassword() => password;

    /// <summary>Dots.</summary>
    /// <returns>The bundle.</returns>
    public MimeBundle ToMimeBundle() => new(ToString());

    /// <inheritdoc/>
    public override string ToString() => Mask;
}
