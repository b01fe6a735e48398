namespace Workspace.LocalCloud.Wire;

/// <summary>One service of the cloud.</summary>
internal interface ICloudService
{
    /// <summary>Its signing name, which is also the prefix of its actions.</summary>
    string Name { get; }

    /// <summary>Its name in prose.</summary>
    string Title { get; }

    /// <summary>The operations it has, by AWS's names.</summary>
    IReadOnlyCollection<string> Operations { get; }

    /// <summary>Answers a call: decides whether the caller may, does it, writes the response.</summary>
    /// <exception cref="CloudException">An answer that is an error.</exception>
    Task AnswerAsync(CloudCall call);
}
