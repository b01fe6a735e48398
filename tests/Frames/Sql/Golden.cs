using System.Runtime.CompilerServices;

namespace Workspace.Frames.Tests.Sql;

/// <summary>Texts that were looked at once and must not change unseen.</summary>
internal static class Golden
{
    /// <summary>Compares a text with its file in the folder <c>Golden</c> beside the test.</summary>
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual + "\n");
        var expected = File.Exists(path) ? File.ReadAllText(path).TrimEnd('\n') : null;
        var changed = Path.ChangeExtension(path, ".changed" + Path.GetExtension(path));
        if (actual == expected) File.Delete(changed);
        else File.WriteAllText(changed, actual + "\n");
        Assert.That(actual, Is.EqualTo(expected), $"The new text is in {Path.GetFileName(changed)}.");
    }
}
