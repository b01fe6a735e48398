using Workspace.Serving.Handlers;

namespace Workspace.Serving.Tests.Http;

/// <summary>A model that writes text in capitals; "throw", "hang" and "wait" in the text do what they say.</summary>
internal sealed class UpperCaseHandler : IInferenceHandler<string, string, string>
{
    public ManualResetEventSlim Release { get; } = new();

    public SemaphoreSlim Entered { get; } = new(0);

    public string ModelFn(string modelDirectory) => modelDirectory;

    public string InputFn(InferenceRequest request) => request.ContentType switch
    {
        "text/plain" when request.Body.Length == 0 => throw new InvalidInputException("The text is empty. Send some."),
        "text/plain" => request.Text(),
        var other => throw new UnsupportedContentTypeException(other, "text/plain"),
    };

    public IReadOnlyList<string> PredictFn(IReadOnlyList<string> inputs, string model)
    {
        if (inputs.Any(i => i.Contains("throw", StringComparison.Ordinal))) throw new InvalidOperationException("as told");
        if (inputs.Any(i => i.Contains("wait", StringComparison.Ordinal)))
        {
            Entered.Release();
            Release.Wait();
        }
        return [.. inputs.Select(i => $"{Path.GetFileName(model)}:{i.ToUpperInvariant()}")];
    }

    public InferenceResponse OutputFn(string prediction, string accept) => InferenceResponse.Of(prediction, "text/plain");
}
