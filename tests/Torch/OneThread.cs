namespace TorchSharp.Tests;

/// <summary>The tensors of these tests are small: on a machine that does other things too, threads would only wait for each other.</summary>
[SetUpFixture]
public class OneThread
{
    [OneTimeSetUp]
    public void Set() => torch.set_num_threads(1);
}
