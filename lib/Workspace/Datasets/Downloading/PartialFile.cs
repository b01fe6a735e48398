using System.Net.Http.Headers;

namespace Workspace.Datasets.Downloading;

/// <summary>The part of a file that is here, and the version of the file on the server that it is a part of.</summary>
internal sealed class PartialFile(string path)
{
    private string Bytes => path + ".part";

    // Without a version, bytes of two versions could be glued together.
    private string Version => path + ".part.etag";

    public long Length => File.Exists(Bytes) ? new FileInfo(Bytes).Length : 0;

    /// <summary>The version on the server; null means that the part cannot be gone on with.</summary>
    public EntityTagHeaderValue? Tag =>
        Length > 0 && File.Exists(Version) && EntityTagHeaderValue.TryParse(File.ReadAllText(Version), out var tag) ? tag : null;

    /// <summary>Opens it for the bytes that follow, or empty.</summary>
    public FileStream Open(bool append, EntityTagHeaderValue? tag)
    {
        if (!append)
        {
            // In this order: a part never lies beside the version of another.
            Delete();
            // A weak tag says only that two versions mean the same, not that their bytes are.
            if (tag is { IsWeak: false }) File.WriteAllText(Version, tag.ToString());
        }
        return new FileStream(Bytes, append ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None);
    }

    public FileStream Read() => new(Bytes, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Makes the complete part the file.</summary>
    public void Finish()
    {
        File.Move(Bytes, path, overwrite: true);
        File.Delete(Version);
    }

    public void Delete()
    {
        File.Delete(Bytes);
        File.Delete(Version);
    }
}
