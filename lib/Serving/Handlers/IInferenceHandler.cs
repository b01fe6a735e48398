namespace Workspace.Serving.Handlers;

/// <summary>
/// How one kind of model is served: the four functions of the SageMaker inference toolkit (<c>model_fn</c>, <c>input_fn</c>,
/// <c>predict_fn</c>, <c>output_fn</c>), of which the third takes a batch.
/// </summary>
/// <remarks>
/// <see cref="InputFn"/> and <see cref="OutputFn"/> see one request each, outside the batch: input that cannot be read is refused before
/// it can spoil anybody's batch. For a model that takes one input at a time, see <see cref="SingleInferenceHandler{TModel, TInput, TOutput}"/>.
/// </remarks>
/// <typeparam name="TModel">The loaded model. Where it is disposable, it is disposed of when it is unloaded.</typeparam>
/// <typeparam name="TInput">One request as the model takes it.</typeparam>
/// <typeparam name="TOutput">One answer as the model gives it.</typeparam>
public interface IInferenceHandler<TModel, TInput, TOutput>
    where TModel : notnull
{
    /// <summary>Loads the model.</summary>
    /// <param name="modelDirectory">The folder into which <c>model.tar.gz</c> was unpacked.</param>
    /// <returns>The model.</returns>
    TModel ModelFn(string modelDirectory);

    /// <summary>Reads one request.</summary>
    /// <param name="request">Its bytes and what they are.</param>
    /// <returns>The model's input.</returns>
    /// <exception cref="UnsupportedContentTypeException">Not a kind of content that it reads.</exception>
    /// <exception cref="InvalidInputException">The content is not what it should be.</exception>
    TInput InputFn(InferenceRequest request);

    /// <summary>Answers a batch. Called by as many threads at a time as there are workers.</summary>
    /// <param name="inputs">At least one input.</param>
    /// <param name="model">The model.</param>
    /// <returns>One output per input, in the same order.</returns>
    IReadOnlyList<TOutput> PredictFn(IReadOnlyList<TInput> inputs, TModel model);

    /// <summary>Writes one answer.</summary>
    /// <param name="prediction">The model's output.</param>
    /// <param name="accept">What the client would like.</param>
    /// <returns>The answer.</returns>
    InferenceResponse OutputFn(TOutput prediction, string accept);
}
