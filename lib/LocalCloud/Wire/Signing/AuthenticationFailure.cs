namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>Why a signed request was not accepted. Each protocol has its own code for it.</summary>
internal enum AuthenticationFailure
{
    /// <summary>No signature where one is needed.</summary>
    Missing,

    /// <summary>A part of the signature is absent or malformed.</summary>
    Malformed,

    /// <summary>No such access key, or one that was made inactive.</summary>
    UnknownKey,

    /// <summary>Temporary credentials came with another session token than their own, or with none.</summary>
    WrongToken,

    /// <summary>Temporary credentials after their end.</summary>
    ExpiredToken,

    /// <summary>The signature is not that of this request with this key.</summary>
    Mismatch,

    /// <summary>The request was signed too long ago, or in the future.</summary>
    Skewed,

    /// <summary>A presigned address after its end.</summary>
    ExpiredAddress,

    /// <summary>The body is not the one whose hash was signed.</summary>
    PayloadMismatch,
}
