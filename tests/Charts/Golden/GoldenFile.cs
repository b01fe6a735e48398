using System.Runtime.CompilerServices;

namespace Workspace.Charts.Tests.Golden;

/// <summary>Compares text with a file beside this source; UPDATE_GOLDEN=1 writes the file instead.</summary>
internal static class GoldenFile
{
    private const string UpdateSwitch = "UPDATE_GOLDEN";

    public static void Verify(string name, string actual)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }
        var changed = Path.Combine(Folder(), Path.GetFileNameWithoutExtension(name) + ".changed" + Path.GetExtension(name));
        if (File.Exists(path) && File.ReadAllText(path) == actual)
        {
            File.Delete(changed);
            return;
        }
        File.WriteAllText(changed, actual);
        Assert.Fail($"{name} is not as it was. Look at {changed}; if it is right, run the tests with {UpdateSwitch}=1.");
    }

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
