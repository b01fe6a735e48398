using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine.Execution;

internal sealed class HostVariableTests : SessionTests
{
    [TestCase("n", 42, "n + 1", 43)]
    [TestCase("s", "text", "s.Length", 4)]
    [TestCase("class", 5, "@class", 5)]
    public async Task SetVariable_SimpleValue_IsTyped(string name, object value, string code, object expected)
    {
        Session.SetVariable(name, value);

        Assert.That(await ValueAsync(code), Is.EqualTo(expected));
    }

    [Test]
    public async Task SetVariable_ExistingOfTheSameType_IsSeenByFunctionsThatUseIt()
    {
        await ValueAsync("var rate = 1.5; double Rate() => rate;");

        Session.SetVariable("rate", 2.5);

        Assert.That(await ValueAsync("Rate()"), Is.EqualTo(2.5));
    }

    [Test]
    public async Task SetVariable_ComplexTypes_KeepTheirIdentity()
    {
        var lists = new Dictionary<string, List<int[][,]>> { ["a"] = [] };

        Session.SetVariable("lists", lists);
        Session.SetVariable("output", new RecordingOutput(), typeof(ICellOutput));
        Session.SetVariable("anonymous", new { X = 1 });
        Session.SetVariable("none", null, typeof(int?));

        Assert.That(await ValueAsync("lists[\"a\"].Add(new int[2][,]); none ?? lists[\"a\"].Count"), Is.EqualTo(1));
        Assert.That(lists["a"], Has.Count.EqualTo(1));
        Assert.That(Session.Variables.Select(v => v.Type), Is.EqualTo(new[] { typeof(object), lists.GetType(), typeof(int?), typeof(ICellOutput) }));
    }

    [Test]
    public async Task SetVariable_OfATypeFromACell_Works()
    {
        var box = await ValueAsync("class Box<T> { public T? Value; } new Box<int> { Value = 3 }");

        Session.SetVariable("copy", box);

        Assert.That(await ValueAsync("copy.Value"), Is.EqualTo(3));
    }

    [TestCase("1x", 1, null)]
    [TestCase("x", "text", typeof(int))]
    [TestCase("x", null, typeof(int))]
    public void SetVariable_BadNameOrType_IsRefused(string name, object? value, Type? type)
    {
        Assert.That(() => Session.SetVariable(name, value, type), Throws.ArgumentException.With.Message.Contains(name));
    }
}
