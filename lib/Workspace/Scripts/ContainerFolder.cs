namespace Workspace.Scripts;

/// <summary>
/// The folders in which a training script works: those of a SageMaker training container, below <c>/opt/ml</c> there and below
/// <c>SAGEMAKER_BASE_DIR</c> elsewhere.
/// </summary>
/// <param name="Root">The base folder.</param>
/// <remarks>Contract: https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html.</remarks>
public sealed record ContainerFolder(string Root)
{
    /// <summary>The variable that moves <c>/opt/ml</c> elsewhere, as SageMaker's own training toolkit has it.</summary>
    public const string RootVariable = "SAGEMAKER_BASE_DIR";

    /// <summary>The folder of this process: what <see cref="RootVariable"/> says, else <c>/opt/ml</c>.</summary>
    public static ContainerFolder Current => new(Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root ? root : "/opt/ml");

    /// <summary>Where <c>hyperparameters.json</c> and its neighbours lie.</summary>
    public string Configuration => Path.Combine(Root, "input", "config");

    /// <summary>Where the script writes its model; packed into <c>model.tar.gz</c> when it has ended well.</summary>
    public string Model => Path.Combine(Root, "model");

    /// <summary>Where the script writes other results.</summary>
    public string OutputData => Path.Combine(Root, "output", "data");

    /// <summary>Where the script says why it failed.</summary>
    public string Failure => Path.Combine(Root, "output", "failure");

    /// <summary>Where checkpoints lie, also those of an earlier, interrupted job.</summary>
    public string Checkpoints => Path.Combine(Root, "checkpoints");

    /// <summary>A channel's data.</summary>
    /// <param name="channel">Its name, such as <c>train</c>.</param>
    /// <returns>Its folder.</returns>
    public string Channel(string channel) => Path.Combine(Root, "input", "data", channel);

    /// <summary>Creates the folders that a container has.</summary>
    public void Create()
    {
        foreach (var folder in (string[])[Configuration, Model, OutputData, Checkpoints, Path.Combine(Root, "input", "data")]) Directory.CreateDirectory(folder);
    }
}
