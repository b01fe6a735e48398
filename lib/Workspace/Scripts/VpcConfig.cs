namespace Workspace.Scripts;

/// <summary>The part of a private network in which a job runs, so that it reaches a database there.</summary>
/// <param name="Subnets">Subnet ids, at least one.</param>
/// <param name="SecurityGroupIds">Ids of the security groups whose rules apply, at least one.</param>
public sealed record VpcConfig(IReadOnlyList<string> Subnets, IReadOnlyList<string> SecurityGroupIds);
