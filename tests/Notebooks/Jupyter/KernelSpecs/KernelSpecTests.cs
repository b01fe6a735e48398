using System.Text.Json.Nodes;
using Workspace.Core.Errors;
using Workspace.Notebooks.Jupyter.KernelSpecs;

namespace Workspace.Notebooks.Tests.Jupyter.KernelSpecs;

[TestFixture]
[NonParallelizable] // sets an environment variable
public class KernelSpecTests
{
    private string _data = "";
    private string? _before;

    [SetUp]
    public void UseAFolderOfOurOwn()
    {
        _before = Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR");
        _data = Directory.CreateTempSubdirectory("jupyter-").FullName;
        Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", _data);
    }

    [TearDown]
    public void Restore()
    {
        Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", _before);
        Directory.Delete(_data, recursive: true);
    }

    [Test]
    public void Install_UserFolder_IsWhatJupyterReads()
    {
        var folder = KernelSpecCatalogue.Install(KernelFolders.User, KernelSpecCatalogue.DefaultName, "/opt/w/workspace");

        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        Assert.That(folder, Is.EqualTo(Path.Combine(_data, "kernels", ".net-csharp")));
        Assert.That(json["argv"]!.AsArray().Select(a => (string?)a), Is.EqualTo(new[] { "/opt/w/workspace", "kernel", "start", "{connection_file}" }));
        Assert.That((string?)json["display_name"], Is.EqualTo(".NET (C#)"));
        Assert.That((string?)json["language"], Is.EqualTo("C#"));
        Assert.That((string?)json["interrupt_mode"], Is.EqualTo("message"));
        Assert.That(File.ReadAllText(Path.Combine(folder, "logo-svg.svg")), Does.StartWith("<svg"));
    }

    [Test]
    public void Uninstall_Ours_IsGone()
    {
        KernelSpecCatalogue.Install(KernelFolders.User, "csharp-next", "/opt/w/workspace");

        KernelSpecCatalogue.Uninstall(KernelSpecCatalogue.Find("CSharp-Next"));

        Assert.That(KernelSpecCatalogue.List().Select(spec => spec.Name), Does.Not.Contain("csharp-next"));
    }

    [Test]
    public void Uninstall_AnotherProgramsKernel_StaysAndSaysHow()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "kernels", "other")).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), """{"argv":["python","-m","ipykernel_launcher"],"display_name":"P","language":"python"}""");

        Assert.That(() => KernelSpecCatalogue.Uninstall(KernelSpecCatalogue.Find("other")), Throws.TypeOf<KernelSpecException>().With.Message.Contains("jupyter kernelspec remove other"));
        Assert.That(Directory.Exists(folder), Is.True);
    }

    [TestCase("../evil")]
    [TestCase("")]
    [TestCase("a b")]
    public void Install_NameJupyterRefuses_IsRefused(string name) =>
        Assert.That(() => KernelSpecCatalogue.Install(KernelFolders.User, name, "/w"), Throws.TypeOf<KernelSpecException>());

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"argv":"no list"}""")]
    public void List_DamagedSpec_IsPassedOver(string json)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "kernels", "broken")).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), json);

        Assert.That(KernelSpecCatalogue.List().Select(spec => spec.Name), Does.Not.Contain("broken"));
    }

    [Test]
    public void Find_Mistyped_NamesTheNearest()
    {
        KernelSpecCatalogue.Install(KernelFolders.User, ".net-csharp", "/w");

        Assert.That(() => KernelSpecCatalogue.Find(".net-csharb"), Throws.InstanceOf<UnknownNameException>().With.Message.Contains("Did you mean \".net-csharp\""));
    }
}
