using Workspace.Core.Errors;
using Workspace.Scripts;

namespace Workspace.Tests.Scripts;

internal sealed class TrainingScriptTests
{
    private const string Script = """
        using Workspace.Scripts;

        var job = TrainingEnvironment.Read();
        return await job.RunAsync(async () =>
        {
            for (var epoch = 1; epoch <= job.Get("epochs", 1); epoch++) Console.WriteLine($"epoch {epoch} loss={1.0 / epoch:0.000};");
            if (job.Get("fail", false)) throw new InvalidOperationException("as told");
            var text = await File.ReadAllTextAsync(Path.Combine(job.Channel("train"), "data.txt"));
            await File.WriteAllTextAsync(Path.Combine(job.ModelDirectory, "model.txt"), $"{job.Get("name", "")} learned {text} {Environment.GetEnvironmentVariable("SECRET_NAME")}");
        });
        """;

    private string _folder = null!;

    [SetUp]
    public void CreateFolder()
    {
        _folder = Directory.CreateTempSubdirectory("script-").FullName;
        var props = Path.Combine(WorkspaceRoot, "lib", "Workspace", "Scripts", "NotebookProgram.props");
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), $"<Project><Import Project=\"{props}\" /></Project>");
        File.WriteAllText(Path.Combine(_folder, "train.cs"), Script);
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        File.WriteAllText(Path.Combine(_folder, "data", "data.txt"), "much");
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Run_Script_TrainsUnderTheContainersContract()
    {
        var lines = new List<string>();
        var result = await Training(new() { ["epochs"] = 3, ["name"] = "Ada" }).RunAsync(Path.Combine(_folder, "job"), lines.Add);

        await ModelArchive.UnpackAsync(result.ModelArchive, Path.Combine(_folder, "model"));

        Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder, "model", "model.txt")), Is.EqualTo("Ada learned much gnn-secret"));
        Assert.That(result.Metrics["loss"], Is.EqualTo(new[] { 1, 0.5, 0.333 }));
        Assert.That(lines[0], Is.EqualTo("epoch 1 loss=1.000;"));
    }

    [Test]
    public async Task Run_ScriptThatFails_TellsItsReasonAndItsLastWords() =>
        await Assert.ThatAsync(
            () => Training(new() { ["fail"] = true }).RunAsync(Path.Combine(_folder, "job"), _ => { }),
            Throws.TypeOf<TrainingScriptException>().With.Message.StartsWith("train.cs failed: InvalidOperationException: as told (exit code 1) Its last words:\nepoch 1 loss=1.000;"));

    [Test]
    public async Task Run_HyperParameterOfAnotherType_SaysWhich() =>
        await Assert.ThatAsync(
            () => Training(new() { ["epochs"] = "many" }).RunAsync(Path.Combine(_folder, "job"), _ => { }),
            Throws.TypeOf<TrainingScriptException>().With.Message.Contains("The hyperparameter epochs is \"many\", which is no Int32."));

    [Test]
    public async Task Run_ScriptThatDoesNotCompile_ShowsTheCompilersWords()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "train.cs"), "int x = \"a\";");

        await Assert.ThatAsync(() => Training([]).RunAsync(Path.Combine(_folder, "job"), _ => { }), Throws.TypeOf<TrainingScriptException>().With.Message.Contains("it does not compile").And.Message.Contains("CS0029"));
    }

    [Test]
    public async Task Run_NoSuchScript_SaysSo() =>
        await Assert.ThatAsync(() => new TrainingScript { EntryPoint = "nowhere.cs" }.RunAsync(_folder), Throws.TypeOf<TrainingScriptException>().With.Message.Contains("there is no such file"));

    [Test]
    public void Channel_Unknown_ListsThoseThereAre()
    {
        var folder = new ContainerFolder(_folder);
        var environment = TrainingEnvironment.Read(folder);
        Directory.CreateDirectory(folder.Channel("train"));

        Assert.That(() => environment.Channel("trian"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("train"));
    }

    private static string WorkspaceRoot => Workspace.Core.Native.WorkspacePaths.Root!;

    private TrainingScript Training(Dictionary<string, object> hyperParameters) => new()
    {
        EntryPoint = Path.Combine(_folder, "train.cs"),
        HyperParameters = hyperParameters,
        Inputs = new Dictionary<string, string> { ["train"] = Path.Combine(_folder, "data") },
        Environment = new Dictionary<string, string> { ["SECRET_NAME"] = "gnn-secret" },
        MetricDefinitions = new Dictionary<string, string> { ["loss"] = "loss=([0-9.]+);" },
        Vpc = new VpcConfig(["subnet-1"], ["sg-1"]),
    };
}
