using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Errors;
using Workspace.Serving.Handlers;
using Workspace.Serving.Models;

namespace Workspace.Serving.Tests.Models;

internal sealed class ModelRepositoryTests
{
    private string _folder = null!;
    private readonly List<FakeModel> _loaded = [];

    [SetUp]
    public void CreateFolder()
    {
        _loaded.Clear();
        _folder = Directory.CreateTempSubdirectory("models-").FullName;
        for (var i = 0; i < 10; i++) Directory.CreateDirectory(Path.Combine(_folder, $"m{i}"));
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Invoke_OnDemand_LoadsAndEvictsTheLeastRecentlyUsed()
    {
        await using var repository = OnDemand(budget: 2);
        await InvokeAsync(repository, "m0");
        await InvokeAsync(repository, "m1");
        await InvokeAsync(repository, "m0");

        await InvokeAsync(repository, "m2");

        Assert.That(repository.Models.Select(m => m.Name), Is.EqualTo(new[] { "m0", "m2" }));
        Assert.That(repository.Evictions, Is.EqualTo(1));
        Assert.That(_loaded.Single(m => m.Name == "m1").IsDisposed);
    }

    [Test]
    public async Task Invoke_PinnedModels_Stay()
    {
        await using var repository = OnDemand(budget: 2, "m0");
        foreach (var name in (string[])["m0", "m1", "m2", "m3"]) await InvokeAsync(repository, name);

        Assert.That(repository.Models.Select(m => m.Name), Is.EqualTo(new[] { "m0", "m3" }));
    }

    [Test]
    public async Task Invoke_AllBusy_IsRefusedForWantOfMemory()
    {
        await using var repository = OnDemand(budget: 1);
        await InvokeAsync(repository, "m0");
        var busy = repository.InvokeAsync("m0", Request("hold"));
        await _loaded.Single().Held.Task;

        Assert.That(async () => await InvokeAsync(repository, "m1"), Throws.TypeOf<InsufficientModelMemoryException>().With.Message.Contains("takes about 1 bytes, but of the budget of 1 only 0"));

        _loaded.First(m => m.Name == "m0").Release();
        await busy;
        Assert.That(_loaded.Single(m => m.Name == "m1").IsDisposed);
    }

    [Test]
    public async Task Unload_WithARequestInside_WaitsForIt()
    {
        await using var repository = OnDemand(budget: 1);
        await InvokeAsync(repository, "m0");
        var busy = repository.InvokeAsync("m0", Request("hold"));
        await _loaded.Single().Held.Task;

        var unloading = repository.UnloadAsync("m0");
        Assert.That(unloading.IsCompleted, Is.False);
        _loaded.Single().Release();

        await unloading;
        Assert.That((await busy).ContentType, Is.EqualTo("text/plain"));
        Assert.That(_loaded.Single().IsDisposed);
    }

    [Test]
    public async Task Reload_UnderLoad_LosesNothing()
    {
        await using var repository = OnDemand(budget: 10);
        await InvokeAsync(repository, "m0");
        using var end = new CancellationTokenSource();
        // A reload takes microseconds here: they go on until every user has been served through some of them.
        var answered = new int[8];
        var users = Enumerable.Range(0, answered.Length).Select(user => Task.Run(async () =>
        {
            for (; !end.IsCancellationRequested; Interlocked.Increment(ref answered[user])) await InvokeAsync(repository, "m0");
        })).ToList();

        for (var i = 1; i % 10 != 0 || answered.Any(count => count < 100); i++) await repository.ReloadAsync("m0", Path.Combine(_folder, $"m{i % 10}"));
        await end.CancelAsync();

        await Task.WhenAll(users);
        Assert.That(_loaded.Count(m => !m.IsDisposed), Is.EqualTo(1));
        Assert.That(repository.Models.Single().Location, Does.EndWith("m9"));
    }

    [TestCase("../m0")]
    [TestCase("m0/")]
    [TestCase("/etc")]
    [TestCase("..")]
    [TestCase("M0")]
    public async Task Invoke_NameThatIsNoFolderOfTheRoot_IsUnknown(string name)
    {
        await using var repository = OnDemand(budget: 1);

        Assert.That(async () => await InvokeAsync(repository, name), Throws.TypeOf<UnknownNameException>());
    }

    [Test]
    public async Task Invoke_ManyAtOnceForOneModel_LoadItOnce()
    {
        await using var repository = OnDemand(budget: 1);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => InvokeAsync(repository, "m0"))));

        Assert.That(_loaded, Has.Count.EqualTo(1));
    }

    [Test]
    public void AnyTraffic_EveryRequestIsAnsweredAndTheBudgetHolds()
    {
        var cases = from names in Gen.Choose(0, 9).ListOf(40) from budget in Gen.Choose(3, 6) select (names, budget);

        Prop.ForAll(cases.ToArbitrary(), c => RunAsync(c.names, c.budget).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    // Two at a time, so that at least one model can always be evicted.
    private async Task RunAsync(IEnumerable<int> names, int budget)
    {
        await using var repository = OnDemand(budget);
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) =>
        {
            var answer = await repository.InvokeAsync($"m{i}", Request("hi"), CancellationToken.None);
            Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo($"m{i}"));
            Assert.That(repository.UsedBytes, Is.LessThanOrEqualTo(budget));
        });
    }

    private ModelRepository OnDemand(long budget, params string[] pinned) => new(
        location =>
        {
            var model = new FakeModel(Path.GetFileName(location));
            lock (_loaded) _loaded.Add(model);
            return model;
        },
        new ModelRepositoryOptions { MemoryBudget = budget, OnDemandFolder = _folder, Pinned = pinned });

    private static Task<InferenceResponse> InvokeAsync(ModelRepository repository, string name) => repository.InvokeAsync(name, Request("hi"));

    private static InferenceRequest Request(string text) => new() { Body = Encoding.UTF8.GetBytes(text) };

    private sealed class FakeModel(string name) : IServedModel
    {
        private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => name;

        public TaskCompletionSource Held { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDisposed { get; private set; }

        public long MemoryBytes => 1;

        public int QueueLength => 0;

        public bool IsHealthy => true;

        public void Release() => _release.SetResult();

        public async Task<InferenceResponse> InvokeAsync(InferenceRequest request, CancellationToken cancellationToken = default)
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            if (request.Text() == "hold")
            {
                Held.SetResult();
                await _release.Task;
            }
            else
            {
                await Task.Yield();
            }
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            return InferenceResponse.Of(name, "text/plain");
        }

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
