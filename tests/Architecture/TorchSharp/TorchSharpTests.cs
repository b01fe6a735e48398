using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Workspace.Architecture.Tests.TorchSharp;

/// <summary>
/// The TorchSharp package can stand in the place of lib/Torch: what is above uses members that TorchSharp 0.107 has, and what
/// knows more stands in files that the swap replaces. To accept a new member of lib/Torch, look it up in TorchSharp's source,
/// then set the environment variable <c>UPDATE_GOLDEN=1</c>.
/// </summary>
[TestFixture]
public partial class TorchSharpTests
{
    private static readonly string Folder = FolderOfThis();

    private static string TorchAssembly => Path.Combine(AppContext.BaseDirectory, "Workspace.Torch.dll");

    // TorchSharp 0.107's public members, as far as lib/Torch has them.
    private static readonly HashSet<string> Approved = Lines("members.txt");

    // Public members that it lacks: what front ends find by name, and base classes whose members it has on the classes themselves.
    private static readonly HashSet<string> Own = Lines("own.txt");

    private static IEnumerable<string> Above => Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("Workspace.", StringComparison.Ordinal) || name == "workspace.dll") && !name.Contains("Tests", StringComparison.Ordinal) && path != TorchAssembly)
        .Select(path => Path.GetFileName(path)!);

    [Test]
    public void Torch_PublicMembers_AreThoseApproved()
    {
        var defined = TorchMembers.Defined(TorchAssembly).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllLines(Path.Combine(Folder, "members.txt"), [.. Header("members.txt"), .. defined.Where(member => !Own.Contains(member))]);

        Assert.That(defined, Is.EquivalentTo(Lines("members.txt").Concat(Own)));
    }

    [TestCaseSource(nameof(Above))]
    public void Above_UsedMembers_AreTorchSharps(string assembly)
    {
        var used = TorchMembers.Used(Path.Combine(AppContext.BaseDirectory, assembly));

        Assert.That(used.Except(Approved), Is.Empty, "TorchSharp 0.107 has no such member: use another, or put it behind a file X.Door.cs with its X.TorchSharp.cs.");
    }

    [Test]
    public void Above_Assemblies_AreThere() => Assert.That(Above, Does.Contain("workspace.dll").And.Contain("Workspace.Learn.dll"));

    [Test]
    public void Used_ThisProject_IsSeen()
    {
        // The reading itself is tried on an assembly that is known to use tensors: lib/Torch's own tests would pass for nothing otherwise.
        var used = TorchMembers.Used(typeof(TorchSharpTests).Assembly.Location).ToList();
        GC.KeepAlive(typeof(global::TorchSharp.torch.Tensor));
        Func<global::TorchSharp.torch.Tensor, global::TorchSharp.torch.Tensor> call = x => x.add(1);
        GC.KeepAlive(call);

        Assert.That(used, Does.Contain("torch.Tensor").And.Contain("torch.Tensor.add(Scalar) : torch.Tensor"));
        Assert.That(Approved, Is.SupersetOf(used));
    }

    [Test]
    public void Door_OutsideTorch_StandsInFilesThatTheSwapReplaces()
    {
        var users = Repository.Sources("lib").Where(path => !path.Contains("/lib/Torch/", StringComparison.Ordinal) && Door().IsMatch(File.ReadAllText(path))).ToList();

        Assert.That(users.Where(path => !path.EndsWith(".Door.cs", StringComparison.Ordinal)), Is.Empty);
        Assert.That(users.Select(path => path.Replace(".Door.cs", ".TorchSharp.cs", StringComparison.Ordinal)).Where(path => !File.Exists(path)), Is.Empty, "Without it nothing compiles against the package.");
    }

    [Test]
    public void Projects_ThatReferenceTorch_ReferenceThePackageInstead()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "lib"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => (path, items: XDocument.Load(path).Descendants().ToList())).Where(project => project.items.Exists(item => References(item, "ProjectReference", "../Torch/Torch.csproj"))).ToList();

        Assert.That(projects, Is.Not.Empty);
        foreach (var (path, items) in projects)
        {
            Assert.That((string?)items.Single(item => References(item, "ProjectReference", "../Torch/Torch.csproj")).Attribute("Condition"), Is.EqualTo("'$(UseTorchSharp)' != 'true'"), path);
            Assert.That((string?)items.SingleOrDefault(item => References(item, "PackageReference", "TorchSharp-cpu"))?.Attribute("Condition"), Is.EqualTo("'$(UseTorchSharp)' == 'true'"), path);
        }
    }

    private static bool References(XElement item, string kind, string what) => item.Name.LocalName == kind && (string?)item.Attribute("Include") == what;

    private static HashSet<string> Lines(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#')];

    private static IEnumerable<string> Header(string file) => File.ReadLines(Path.Combine(Folder, file)).TakeWhile(line => line.StartsWith('#'));

    private static string FolderOfThis([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\bTorchSharp\.Door\b")]
    private static partial Regex Door();
}
