using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Core.Errors;

namespace Workspace.Scripts;

/// <summary>What a training script finds around it, in a process here as in a job on SageMaker.</summary>
public sealed class TrainingEnvironment
{
    private readonly ContainerFolder _folder;

    private TrainingEnvironment(ContainerFolder folder, IReadOnlyDictionary<string, string> hyperParameters)
    {
        _folder = folder;
        HyperParameters = hyperParameters;
    }

    /// <summary>What the script was told, by name: numbers as they are written, texts without quotes.</summary>
    public IReadOnlyDictionary<string, string> HyperParameters { get; }

    /// <summary>Where to write the model.</summary>
    public string ModelDirectory => _folder.Model;

    /// <summary>Where to write other results.</summary>
    public string OutputDataDirectory => _folder.OutputData;

    /// <summary>Where to write checkpoints, and where those of an interrupted job are found.</summary>
    public string CheckpointDirectory => _folder.Checkpoints;

    /// <summary>Reads the environment of this process.</summary>
    /// <param name="folder">The base folder; default <see cref="ContainerFolder.Current"/>.</param>
    /// <returns>The environment; outside a job there are no hyperparameters, so that all keep their defaults.</returns>
    public static TrainingEnvironment Read(ContainerFolder? folder = null)
    {
        folder ??= ContainerFolder.Current;
        folder.Create();
        var path = Path.Combine(folder.Configuration, "hyperparameters.json");
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(path))
            foreach (var (name, value) in JsonNode.Parse(File.ReadAllText(path))!.AsObject()) parameters[name] = Plain((string)value!);
        return new TrainingEnvironment(folder, parameters);
    }

    /// <summary>One hyperparameter.</summary>
    /// <typeparam name="T">Its type, such as int, double or string.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">What it is where the job does not say.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="HyperParameterException">What the job says does not fit the type.</exception>
    public T Get<T>(string name, T defaultValue)
        where T : IParsable<T>
    {
        if (!HyperParameters.TryGetValue(name, out var text)) return defaultValue;
        return T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw new HyperParameterException(name, text, typeof(T));
    }

    /// <summary>The folder of a channel.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its folder.</returns>
    /// <exception cref="UnknownNameException">The job has no such channel.</exception>
    public string Channel(string name)
    {
        var folder = _folder.Channel(name);
        if (Directory.Exists(folder)) return folder;
        var existing = Directory.EnumerateDirectories(Path.GetDirectoryName(folder)!).Select(path => Path.GetFileName(path)!);
        throw new UnknownNameException("Channel", name, "the job", [.. existing]);
    }

    /// <summary>Runs the script's work. When it throws, the reason goes where SageMaker looks for it, and the process ends with 1.</summary>
    /// <param name="work">The work.</param>
    /// <returns>The exit code of the process.</returns>
    public async Task<int> RunAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            await work().ConfigureAwait(false);
            return 0;
        }
        catch (Exception e)
        {
            await File.WriteAllTextAsync(_folder.Failure, $"{e.GetType().Name}: {e.Message}").ConfigureAwait(false);
            await Console.Error.WriteLineAsync(e.ToString()).ConfigureAwait(false);
            return 1;
        }
    }

    // The SDK writes JSON inside a string, other clients the plain text.
    private static string Plain(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonValue value && value.TryGetValue<string>(out var inner) ? inner : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
