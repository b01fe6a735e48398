using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Services.Iam;
using Workspace.LocalCloud.Services.Logs;
using Workspace.LocalCloud.Services.S3;
using Workspace.LocalCloud.Services.SecretsManager;
using Workspace.LocalCloud.Services.Sts;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services;

/// <summary>The services there are.</summary>
internal static class CloudServices
{
    /// <summary>Creates all, over one state.</summary>
    public static IReadOnlyList<ICloudService> Create(Store store, IdentityStore identities, AccessGuard guard, VirtualClock clock) =>
    [
        new S3Service(store, guard, identities.Account, clock),
        new StsService(identities, guard, clock),
        new IamService(identities, guard, clock),
        new SecretsManagerService(store, guard, identities.Account, clock),
        new LogsService(store, guard, identities.Account, clock),
    ];
}
