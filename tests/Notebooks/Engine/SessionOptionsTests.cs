using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine;

internal sealed class SessionOptionsTests : SessionTests
{
    protected override SessionOptions Options => new()
    {
        References = [typeof(Assert).Assembly.Location],
        Imports = ["NUnit.Framework", "static System.Math", "static System.Globalization.CultureInfo"],
    };

    [Test]
    public async Task References_Types_AreTheHostsOwn()
    {
        Assert.That(await ValueAsync("typeof(Assert)"), Is.SameAs(typeof(Assert)));
        Assert.That(await ValueAsync("namespace N { public static class T { public static Type Get() => typeof(Assert); } }\nT.Get()"), Is.SameAs(typeof(Assert)));
    }

    [Test]
    public async Task Imports_NamespacesAndStaticTypes_NeedNoUsing()
    {
        Assert.That(await ValueAsync("Max(1, 2).ToString(InvariantCulture)"), Is.EqualTo("2"));
        Assert.That(await ValueAsync("namespace N { public static class T { public static int Get() => Max(3, 4); } }\nT.Get()"), Is.EqualTo(4));
    }

    [Test]
    public void References_MissingFile_IsRefusedAtOnce()
    {
        Assert.That(() => new CSharpSession(new SessionOptions { References = ["/nowhere/X.dll"] }), Throws.TypeOf<ReferenceNotFoundException>().With.Message.Contains("/nowhere/X.dll"));
    }

    [Test]
    public async Task WarmUp_CalledTwice_RunsOnceAndSucceeds()
    {
        var first = CSharpSession.WarmUp();

        await first;

        Assert.That(CSharpSession.WarmUp(), Is.SameAs(first));
    }
}
