using TorchSharp.Native;

namespace TorchSharp.Tests.Native;

[TestFixture]
public class ProcessorCoresTests
{
    [TestCase(new[] { "0", "1", "2", "3" }, 4, Description = "no core has a second thread")]
    [TestCase(new[] { "0,2", "1,3", "0,2", "1,3" }, 2, Description = "every core has two")]
    [TestCase(new string[0], int.MaxValue, Description = "the system does not say")]
    public void Distinct_ListsOfSiblings_CountsCores(string[] siblings, int cores) => Assert.That(ProcessorCores.Distinct(siblings), Is.EqualTo(cores));

    [Test]
    public void Count_ThisMachine_IsNotMoreThanItsProcessors() => Assert.That(ProcessorCores.Count, Is.InRange(1, Environment.ProcessorCount));
}
