namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>What a signature is bound to: one day, one region, one service.</summary>
/// <param name="Date">As <c>yyyyMMdd</c>.</param>
/// <param name="Region">Such as <c>us-east-1</c>.</param>
/// <param name="Service">The signing name, such as <c>s3</c>.</param>
internal readonly record struct SigningScope(string Date, string Region, string Service)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Date}/{Region}/{Service}/aws4_request";
}
