using System.Text.Json;
using Workspace.Core.Files;

namespace Workspace.LocalCloud.Access.Identities;

/// <summary>The root's key, made at the first start and kept in a file of its own, so that it can be shown while the cloud runs.</summary>
internal static class RootKeys
{
    /// <summary>Reads the key of a data folder, making it where there is none.</summary>
    public static AccessKeyRecord Load(string folder, TimeProvider clock)
    {
        if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, "root-key.json");
        if (!File.Exists(path))
        {
            var made = new AccessKeyRecord { Id = KeyGenerator.Id("AKIA"), Secret = KeyGenerator.Secret(), Created = clock.GetUtcNow() };
            AtomicFile.Replace(path, temporary =>
            {
                using var file = new FileStream(temporary, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
                JsonSerializer.Serialize(file, made);
            });
        }
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<AccessKeyRecord>(stream)!;
    }
}
