namespace Workspace.Benchmarks.Tests;

internal sealed class ProcessMemoryTests
{
    [Test]
    public void Read_FieldOfStatus_IsInMiB() =>
        Assert.That(ProcessMemory.Read(["Name:\tworkspace", "VmHWM:\t  999999 kB", "VmRSS:\t  204800 kB"], "VmRSS"), Is.EqualTo(200));

    [Test]
    public void Read_UnknownField_Throws() =>
        Assert.That(() => ProcessMemory.Read(["VmRSS:\t1 kB"], "VmSwap"), Throws.InvalidOperationException);
}
