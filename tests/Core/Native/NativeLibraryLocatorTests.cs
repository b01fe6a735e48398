using Workspace.Core.Native;

namespace Workspace.Core.Tests.Native;

[TestFixture]
[NonParallelizable] // sets an environment variable
public class NativeLibraryLocatorTests
{
    private static readonly NativeLibraryDescriptor Library = new()
    {
        Name = "nowhere",
        Purpose = "a library for this test",
        Variable = "WORKSPACE_LIBNOWHERE",
        DependencyPath = "nowhere/libnowhere.so",
        SystemNames = ["libnowhere.so.7"],
        InstallCommand = "apt-get install libnowhere7",
    };

    [TearDown]
    public void Clear() => Environment.SetEnvironmentVariable(Library.Variable, null);

    [Test]
    public void Load_Missing_SaysWhereItLookedAndHowToGetIt() =>
        Assert.That(() => NativeLibraryLocator.Load(Library), Throws.TypeOf<NativeLibraryNotFoundException>()
            .With.Message.Contains("libnowhere.so.7").And.Message.Contains("apt-get install libnowhere7").And.Message.Contains("WORKSPACE_LIBNOWHERE"));

    [Test]
    public void TryFind_VariableNamesNoFile_IsAnErrorNotASearch()
    {
        Environment.SetEnvironmentVariable(Library.Variable, "/nowhere/at/all.so");

        Assert.That(() => NativeLibraryLocator.TryFind(Library), Throws.TypeOf<NativeLibraryNotFoundException>().With.Message.Contains("/nowhere/at/all.so"));
    }

    [Test]
    public void Load_FileThatIsNoLibrary_SaysSo()
    {
        var file = Path.GetTempFileName();
        Environment.SetEnvironmentVariable(Library.Variable, file);

        Assert.That(() => NativeLibraryLocator.Load(Library), Throws.TypeOf<NativeLibraryNotFoundException>().With.Message.Contains("could not be loaded"));
        File.Delete(file);
    }

    [Test]
    public void TryFind_SystemLibrary_IsFound()
    {
        var libc = Library with { SystemNames = ["libc.so.6"] };

        Assert.That(NativeLibraryLocator.TryFind(libc), Has.Property("Source").EqualTo("system"));
        Assert.That(NativeLibraryLocator.Load(libc), Is.Not.Zero);
    }
}
