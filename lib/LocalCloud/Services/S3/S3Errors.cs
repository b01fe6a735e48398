using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>S3's errors, in its words.</summary>
internal static class S3Errors
{
    public static CloudException NoSuchBucket(string bucket) => With("NoSuchBucket", "The specified bucket does not exist", 404, ("BucketName", bucket));

    public static CloudException NoSuchKey(string key) => With("NoSuchKey", "The specified key does not exist.", 404, ("Key", key));

    public static CloudException NoSuchVersion(string key, string version) => With("NoSuchVersion", "The specified version does not exist.", 404, ("Key", key), ("VersionId", version));

    public static CloudException NoSuchUpload(string id) =>
        With("NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.", 404, ("UploadId", id));

    public static CloudException InvalidArgument(string message, string name, string value) => With("InvalidArgument", message, 400, ("ArgumentName", name), ("ArgumentValue", value));

    public static CloudException MalformedXml(string why) => new("MalformedXML", $"The XML you provided was not well-formed or did not validate against our published schema: {why}");

    public static CloudException PreconditionFailed(string condition) => With("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412, ("Condition", condition));

    private static CloudException With(string code, string message, int status, params (string Name, string Value)[] details) =>
        new(code, message, status) { Details = details.ToDictionary(detail => detail.Name, detail => detail.Value) };
}
