using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner.Collecting;
using Workspace.Notebooks.Runner.Secrets;

namespace Workspace.Notebooks.Tests.Runner;

internal sealed class CollectingTests
{
    private const string Secret = "s3cr3t-value<&>";
    private readonly SecretRedactor _secrets = new();

    [SetUp]
    public void AddSecret() => _secrets.Add(Secret);

    [TestCase("10%\r 50%\r100%\n", "100%\n")]
    [TestCase("loading...\rdone\n", "doneing...\n")]
    [TestCase("loading...\r\u001b[Kdone\n", "done\n")]
    [TestCase("abc\b\bX\n", "aXc\n")]
    [TestCase("a\r\nb\r\n", "a\nb\n")]
    [TestCase("\b\bx", "x")]
    [TestCase("line\nover\rO", "line\nOver")]
    [TestCase("\u001b[31mred\u001b[0m\n", "\u001b[31mred\u001b[0m\n")]
    public void Terminal_ControlCharacters_MoveTheCursor(string written, string shown)
    {
        var terminal = new TerminalText();

        terminal.Append(written);

        Assert.That(terminal.ToString(), Is.EqualTo(shown));
        Assert.That(terminal.Length, Is.EqualTo(shown.Length));
    }

    [Test]
    public void Terminal_HoweverTextIsSplit_ShowsTheSame() => Prop.ForAll<string, int>((text, at) =>
    {
        var plain = (text ?? "").Replace('\u001b', '?');
        var cut = plain.Length == 0 ? 0 : (int)((uint)at % plain.Length);
        var (whole, parts) = (new TerminalText(), new TerminalText());
        whole.Append(plain);
        parts.Append(plain.AsSpan(0, cut));
        parts.Append(plain.AsSpan(cut));
        return whole.ToString() == parts.ToString();
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Secret_SplitOverWritesAndStreams_IsHiddenEverywhere()
    {
        var collector = Collect(output =>
        {
            output.Write(OutputStream.Stdout, "key: " + Secret[..5]);
            output.Write(OutputStream.Stderr, "between\n");
            output.Write(OutputStream.Stdout, Secret[5..] + " end");
            output.Display(new { Key = Secret }, "d");
        });

        var outputs = collector.Render();

        Assert.That(outputs[0], Is.EqualTo(new StreamOutput("stdout", "key: ••••••")));
        Assert.That(outputs[1], Is.EqualTo(new StreamOutput("stderr", "between\n")));
        Assert.That(outputs[2], Is.EqualTo(new StreamOutput("stdout", " end")));
        Assert.That(outputs[3].ToJson().ToJsonString(), Does.Not.Contain("s3cr3t").And.Contain("\\u2022"));
    }

    [Test]
    public void Secret_InErrorAndPasswordAnswer_IsHidden()
    {
        var collector = new OutputCollector(new DisplayIndex(), _secrets, 1000, (_, _) => "my answer");

        collector.ReadLine("Password", password: true);
        collector.SetError(new ErrorOutput("E", $"bad {Secret}", [$"at {Secret}", "my answer"]));

        var error = (ErrorOutput)collector.Render().Single();
        Assert.That(error.Value, Is.EqualTo("bad ••••••"));
        Assert.That(error.Traceback, Is.EqualTo(new[] { "at ••••••", "••••••" }));
    }

    [Test]
    public void Secret_CutByTheLimit_LeavesNoBeginning()
    {
        var collector = Collect(output => output.Write(OutputStream.Stdout, new string('x', 795) + Secret), limit: 1000);

        Assert.That(((StreamOutput)collector.Render()[0]).Text, Is.EqualTo(new string('x', 795)));
    }

    [Test]
    public void Secret_InAnyText_IsGone() => Prop.ForAll<string, string>((before, after) =>
        !_secrets.RedactPieces([before + Secret[..7], Secret[7..] + after]).Aggregate(string.Concat).Contains(Secret, StringComparison.Ordinal))
        .QuickCheckThrowOnFailure();

    [TestCase("AWS_SECRET_ACCESS_KEY", true)]
    [TestCase("GITHUB_TOKEN", true)]
    [TestCase("db_password", true)]
    [TestCase("CLIENT_SECRET", true)]
    [TestCase("TOKEN_FILE", false)]
    [TestCase("PWD", false)]
    [TestCase("KEYBOARD", false)]
    public void SecretNames_ByName_AreKnown(string name, bool expected) => Assert.That(SecretNames.IsSecret(name), Is.EqualTo(expected));

    [Test]
    public void SecretNames_ShortValues_AreLeftAlone() =>
        Assert.That(SecretNames.ValuesIn(new Dictionary<string, string> { ["A_TOKEN"] = "short", ["B_TOKEN"] = "long enough" }), Is.EqualTo(new[] { "long enough" }));

    [Test]
    public void ClearOutput_Waiting_ClearsWhenTheNextOutputComes()
    {
        var collector = Collect(output =>
        {
            output.Write(OutputStream.Stdout, "old");
            output.ClearOutput(wait: true);
        });

        Assert.That(collector.Render(), Has.Count.EqualTo(1));
        collector.Write(OutputStream.Stdout, "new");
        Assert.That(collector.Render().Single(), Is.EqualTo(new StreamOutput("stdout", "new")));
    }

    [Test]
    public void Displays_BeyondTheLimit_AreDroppedWithANote()
    {
        var collector = Collect(output =>
        {
            for (var i = 0; i < 100; i++) output.Display("x", $"d{i}");
            output.Display(new string('y', 5000), "big");
        }, limit: 3000);

        var outputs = collector.Render();

        Assert.That(outputs, Has.Count.LessThan(20));
        Assert.That(((StreamOutput)outputs[^1]).Text, Does.Contain("output cut"));
    }

    private OutputCollector Collect(Action<OutputCollector> write, int limit = 100_000)
    {
        var collector = new OutputCollector(new DisplayIndex(), _secrets, limit, null);
        write(collector);
        return collector;
    }
}
