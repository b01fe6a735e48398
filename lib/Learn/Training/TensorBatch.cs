using static TorchSharp.torch;

namespace Workspace.Learn.Training;

/// <summary>Rows of inputs with what is wanted for each.</summary>
/// <param name="Inputs">Shape [rows, …].</param>
/// <param name="Targets">Shape [rows, …].</param>
public sealed record TensorBatch(Tensor Inputs, Tensor Targets) : IDisposable
{
    /// <summary>Batches of the rows of two tensors.</summary>
    /// <param name="inputs">Shape [rows, …], at least one row; stays the caller's, and must live as long as the batches are read.</param>
    /// <param name="targets">Shape [rows, …]; likewise.</param>
    /// <param name="batchSize">Rows in a batch, 1 or more.</param>
    /// <param name="shuffleSeed">The seed of the order; default null: as they stand.</param>
    /// <returns>The batches.</returns>
    /// <exception cref="TrainingDataException">There are no rows, or not as many targets.</exception>
    /// <exception cref="TrainingOptionsException">The batch size is not 1 or more.</exception>
    public static IBatchSource<TensorBatch> Source(Tensor inputs, Tensor targets, int batchSize, int? shuffleSeed = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.shape.Length == 0 || targets.shape.Length == 0 || inputs.shape[0] != targets.shape[0])
            throw new TrainingDataException($"The inputs have the shape [{string.Join(", ", inputs.shape)}] and the targets [{string.Join(", ", targets.shape)}]; their first dimensions must be the same number of rows.");
        long[] rows = [.. Enumerable.Range(0, (int)inputs.shape[0]).Select(row => (long)row)];
        return new ExampleBatches<long, TensorBatch>(rows, chosen => Select(inputs, targets, [.. chosen]), batchSize, shuffleSeed);
    }

    /// <summary>Releases the tensors.</summary>
    public void Dispose()
    {
        Inputs.Dispose();
        Targets.Dispose();
    }

    private static TensorBatch Select(Tensor inputs, Tensor targets, long[] rows)
    {
        using var scope = NewDisposeScope();
        var numbers = tensor(rows, device: inputs.device);
        var (chosen, wanted) = scope.Detach(inputs.index_select(0, numbers), targets.index_select(0, numbers.to(targets.device)));
        return new TensorBatch(chosen, wanted);
    }
}
