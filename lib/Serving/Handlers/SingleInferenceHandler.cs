namespace Workspace.Serving.Handlers;

/// <summary>A handler for a model that takes one input at a time.</summary>
/// <typeparam name="TModel">The loaded model.</typeparam>
/// <typeparam name="TInput">One request as the model takes it.</typeparam>
/// <typeparam name="TOutput">One answer as the model gives it.</typeparam>
public abstract class SingleInferenceHandler<TModel, TInput, TOutput> : IInferenceHandler<TModel, TInput, TOutput>
    where TModel : notnull
{
    /// <inheritdoc/>
    public abstract TModel ModelFn(string modelDirectory);

    /// <inheritdoc/>
    public abstract TInput InputFn(InferenceRequest request);

    /// <summary>Answers one input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="model">The model.</param>
    /// <returns>The output.</returns>
    public abstract TOutput PredictFn(TInput input, TModel model);

    /// <inheritdoc/>
    public abstract InferenceResponse OutputFn(TOutput prediction, string accept);

    IReadOnlyList<TOutput> IInferenceHandler<TModel, TInput, TOutput>.PredictFn(IReadOnlyList<TInput> inputs, TModel model) => [.. inputs.Select(input => PredictFn(input, model))];
}
