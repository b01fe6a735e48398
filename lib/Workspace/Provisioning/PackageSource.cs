namespace Workspace.Provisioning;

/// <summary>What installs a requirement.</summary>
public enum PackageSource
{
    /// <summary>Debian's package manager, with root's rights.</summary>
    Apt,

    /// <summary>The npm client, into <c>.deps/</c>, without any rights.</summary>
    Npm,
}
