namespace Workspace.Notebooks.Packages;

/// <summary>What a restore does with the lock file.</summary>
internal enum LockMode
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Versions and hashes come from it; anything else is an error.</summary>
    Read,

    /// <summary>It is written anew.</summary>
    Write,
}
