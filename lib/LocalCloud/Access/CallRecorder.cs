using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.LocalCloud.State;

namespace Workspace.LocalCloud.Access;

/// <summary>An action that an identity took on a resource at least once.</summary>
internal sealed record CallRecord(string Identity, string Action, string Resource, DateTimeOffset First);

/// <summary>Remembers which actions each identity was allowed to take, and what was denied lately.</summary>
internal sealed class CallRecorder(Store store, VirtualClock clock)
{
    private const int MostDenied = 1000;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Table<CallRecord> _calls = store.Table<CallRecord>("access.calls");
    private readonly Queue<DeniedCall> _denied = new();

    /// <summary>The latest denied calls, oldest first.</summary>
    public IReadOnlyList<DeniedCall> Denied
    {
        get
        {
            lock (_denied) return [.. _denied];
        }
    }

    /// <summary>Notes an allowed call; costs a write only the first time.</summary>
    public void Allowed(string identity, string action, string resource)
    {
        var key = $"{identity}\n{action}\n{resource}";
        if (_calls.Find(key) is null) store.Change(changes => changes.Set(_calls, key, new CallRecord(identity, action, resource, clock.GetUtcNow())));
    }

    /// <summary>Notes a denied call.</summary>
    public void Refused(DeniedCall call)
    {
        lock (_denied)
        {
            if (_denied.Count == MostDenied) _denied.Dequeue();
            _denied.Enqueue(call);
        }
    }

    /// <summary>The smallest policy under which all calls of an identity so far would have been allowed.</summary>
    /// <param name="identity">Such as <c>role/trainer</c>.</param>
    /// <returns>JSON; its Statement is empty where no call was recorded.</returns>
    public string LeastPrivilegePolicy(string identity)
    {
        var calls = _calls.WithPrefix($"{identity}\n").Select(row => row.Value).ToList();
        var statements = calls
            .GroupBy(call => call.Action)
            .Select(group => (Action: group.Key, Resources: string.Join('\n', group.Select(call => call.Resource).Distinct().Order(StringComparer.Ordinal))))
            .GroupBy(action => (Service: action.Action.Split(':')[0], action.Resources))
            .OrderBy(group => group.Key.Service, StringComparer.Ordinal).ThenBy(group => group.Key.Resources, StringComparer.Ordinal)
            .Select(group => new JsonObject
            {
                ["Effect"] = "Allow",
                ["Action"] = new JsonArray([.. group.Select(action => (JsonNode)action.Action).OrderBy(action => action.GetValue<string>(), StringComparer.Ordinal)]),
                ["Resource"] = new JsonArray([.. group.Key.Resources.Split('\n').Select(resource => (JsonNode)resource)]),
            });
        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray([.. statements]) }.ToJsonString(Indented);
    }
}
