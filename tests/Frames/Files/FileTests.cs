namespace Workspace.Frames.Tests.Files;

/// <summary>Tests that each have a folder of their own.</summary>
public abstract class FileTests
{
    private protected TemporaryFolder Folder { get; private set; } = null!;

    [SetUp]
    public void CreateFolder() => Folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => Folder.Dispose();
}
