using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Tests.Engine.Editing;

internal sealed class LanguageServiceTests : EditingTests
{
    private static readonly string[] Fragments =
        ["using ", "var x = ", "class A ", "record R(int X)", "{", "}", "(", ")", ";", "\"", "\"\"\"", "$\"{", "#r \"", "#load \"", "#!time\n", "%%", "/*", "//", "\n", "while(", "await ", "x", ".", "?.", "::", "=>", "=", "1", "\0", "\ud800", "[", "]", "<", ">", "new ", " is ", " with {", "case ", "from a in b ", "override ", ",", ":", "->", "Console", "#if", "'", "@", "where T : ", "base", "extension(int n)", "namespace N;", "x.Select(y => y."];

    private static readonly string[] Samples =
    [
        "using System.Text;\nvar text = new StringBuilder { Capacity = 3 };\ntext.Append($\"{text.Length:N0} a\").ToString()",
        "record P(int A, string B = \"x\") { public int C => A switch { 1 or 2 => 3, _ => B.Length }; }\nvar p = new P(1) with { B = \"\"\"raw\"\"\" };",
        "foreach (var (k, v) in new Dictionary<string, int?> { [\"a\"] = 1 }) if (k is { Length: > 0 } s && v is not null) Console.WriteLine(s);\nasync Task<int> F<T>(T t) where T : class, new() { await Task.Delay(1); return t?.GetHashCode() ?? 0; }",
        "[Obsolete(\"a\")] static class E { extension(string s) { public int N => s.Length; } }\nfrom x in new[] { 1, 2 } let y = x * 2 where y > 1 orderby y descending select new { x, y }",
        "namespace A.B { class C : IDisposable { public override string ToString() => base.ToString()!; void IDisposable.Dispose() { } } }",
    ];

    private static readonly SessionFixture Shared = new();

    [OneTimeTearDown]
    public static async Task EndSharedAsync() => await Shared.Session.DisposeAsync();

    [Test]
    public async Task EveryPosition_OfValidCode_AnswersWithinTheCode([Range(0, 4)] int sample)
    {
        var code = Samples[sample];

        for (var position = 0; position <= code.Length; position++) await CheckAsync(Session.LanguageService, code, position);
    }

    [Test]
    public async Task EveryPosition_OfCodeBeingTyped_AnswersWithinTheCode([Range(0, 4)] int sample)
    {
        for (var length = 0; length <= Samples[sample].Length; length++) await CheckAsync(Session.LanguageService, Samples[sample][..length], length);
    }

    [Test]
    public void AnyMixOfFragments_AtAnyPosition_AnswersWithinTheCode()
    {
        var cases = Gen.Elements(Fragments).ArrayOf().Select(string.Concat).SelectMany(code => Gen.Choose(0, code.Length).Select(position => (code, position))).ToArbitrary();

        Prop.ForAll(cases, c => CheckAsync(Shared.Session.LanguageService, c.code, c.position).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Test]
    public void AnyText_AtItsEnd_AnswersWithinTheCode()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => CheckAsync(Shared.Session.LanguageService, text.Get, text.Get.Length).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [TestCase("abc", -1)]
    [TestCase("abc", 4)]
    public void Position_OutsideTheCode_IsRefused(string code, int position)
    {
        Assert.That(() => Session.LanguageService.CompleteAsync(code, position), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Session.LanguageService.InspectAsync(code, position), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void NullCode_IsRefused()
    {
        Assert.That(() => Session.LanguageService.CompleteAsync(null!, 0), Throws.ArgumentNullException);
        Assert.That(() => Session.LanguageService.CheckCompleteness(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void CancelledRequest_GivesUp()
    {
        Assert.That(() => Session.LanguageService.CompleteAsync("Console.", 8, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("(")]
    [TestCase("(int, ")]
    [TestCase("new[] { ")]
    [TestCase("List<")]
    public async Task DeepNesting_IsAnswered(string level)
    {
        var code = string.Concat(Enumerable.Repeat(level, 20_000));

        await CheckAsync(Session.LanguageService, code, code.Length);
    }

    [Test]
    public async Task CodeOnWhichTheCompilerFails_IsAnswered()
    {
        const string Code = "extension(int n)}>namespace N;where T : record R(int X),while(] is ";

        for (var position = 0; position <= Code.Length; position++) await CheckAsync(Session.LanguageService, Code, position);
    }

    [Test]
    public async Task BracketsInText_AreNoNesting()
    {
        var texts = await TextsAsync($"var text = \"{new string('(', 300)}\"; Console.WriteLi|");

        Assert.That(texts, Has.Member("WriteLine"));
    }

    [Test]
    public async Task WhileACellRuns_AnswersKnowWhatWasThereBefore()
    {
        await ValueAsync("var before = 1; var gate = new System.Threading.ManualResetEventSlim();");
        var output = new RecordingOutput();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        output.Written += _ => started.TrySetResult();
        var running = RunAsync("var during = 2; Console.Write(1); gate.Wait();", output);
        await started.Task;

        var texts = await TextsAsync("|");

        Assert.That(texts, Has.Member("before").And.No.Member("during"));
        var gate = (ManualResetEventSlim)Session.Variables.Single(v => v.Name == "gate").Value!;
        gate.Set();
        await running;
        Assert.That(await TextsAsync("dur|"), Has.Member("during"));
    }

    [Test]
    public async Task ManyAtOnce_AnswerAlike()
    {
        await ValueAsync("var list = new List<string>();");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => TextsAsync("list.|")));

        Assert.That(answers.Select(texts => string.Join(',', texts)).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task EndedSession_StillAnswers()
    {
        await Session.DisposeAsync();

        Assert.That(await TextsAsync("Console.WriteL|"), Has.Member("WriteLine"));
    }

    private static async Task CheckAsync(ILanguageService service, string code, int position)
    {
        var list = await service.CompleteAsync(code, position);
        var inspected = await service.InspectAsync(code, position, InspectionDetail.Full);
        var completeness = service.CheckCompleteness(code);

        Assert.That(list.Start, Is.InRange(0, position), code);
        Assert.That(list.End, Is.InRange(position, code.Length), code);
        Assert.That(list.Items, Has.None.Matches<CompletionItem>(item => item!.Text.Length == 0 || item.Text.Contains("__cursor", StringComparison.Ordinal)), code);
        if (inspected is not null) Assert.That(inspected.Keys, Has.Member("text/plain").And.Member("text/markdown"), code);
        Assert.That(completeness.Status, Is.AnyOf(CompletenessStatus.Complete, CompletenessStatus.Incomplete, CompletenessStatus.Invalid));
    }

    private sealed class SessionFixture
    {
        public CSharpSession Session { get; } = new(new SessionOptions());
    }
}
