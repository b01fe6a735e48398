namespace Workspace.LocalCloud.Access.Identities;

/// <summary>Those of AWS's managed policies whose meaning is a single grant.</summary>
internal static class ManagedPolicies
{
    private const string Prefix = "arn:aws:iam::aws:policy/";

    private static readonly Dictionary<string, string> Grants = new(StringComparer.Ordinal)
    {
        ["AdministratorAccess"] = "\"*\"",
        ["IAMFullAccess"] = "\"iam:*\"",
        ["AmazonS3FullAccess"] = "[\"s3:*\",\"s3-object-lambda:*\"]",
        ["AmazonS3ReadOnlyAccess"] = "[\"s3:Get*\",\"s3:List*\",\"s3:Describe*\",\"s3-object-lambda:Get*\",\"s3-object-lambda:List*\"]",
        ["CloudWatchLogsFullAccess"] = "[\"logs:*\",\"cloudwatch:GenerateQuery\"]",
        ["CloudWatchLogsReadOnlyAccess"] = "[\"logs:Describe*\",\"logs:Get*\",\"logs:List*\",\"logs:StartQuery\",\"logs:StopQuery\",\"logs:TestMetricFilter\",\"logs:FilterLogEvents\",\"logs:StartLiveTail\",\"logs:StopLiveTail\"]",
    };

    private static readonly Dictionary<string, string> Texts = Grants.ToDictionary(
        grant => Prefix + grant.Key,
        grant => $"{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":{grant.Value},\"Resource\":\"*\"}}]}}");

    /// <summary>The ARNs of all.</summary>
    public static IEnumerable<string> Arns => Texts.Keys;

    /// <summary>A policy's text, or null where it is not one of these.</summary>
    public static string? Find(string arn) => Texts.GetValueOrDefault(arn);
}
