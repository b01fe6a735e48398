using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Logs;

/// <summary>Amazon CloudWatch Logs.</summary>
internal sealed partial class LogsService(Store store, AccessGuard guard, string account, VirtualClock clock) : OperationService(guard)
{
    private const int MostEvents = 10_000;
    private const int MostBytes = 1_048_576;
    private const int BytesPerEvent = 26;

    private static readonly int[] RetentionDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    private readonly LogStore _logs = new(store, clock);

    /// <inheritdoc/>
    public override string Name => "logs";

    /// <inheritdoc/>
    public override string Title => "CloudWatch Logs";

    /// <inheritdoc/>
    protected override string InvalidCode => "InvalidParameterException";

    /// <inheritdoc/>
    protected override IEnumerable<Operation> Declare() =>
    [
        new("CreateLogGroup", OnGroup("CreateLogGroup"), CreateLogGroup),
        new("DeleteLogGroup", OnGroup("DeleteLogGroup"), (call, parameters) => Done(() => _logs.DeleteGroup(call.Region, Group(parameters)))),
        new("DescribeLogGroups", (call, _) => new AccessDemand("logs:DescribeLogGroups", Arn(call, "", "")), DescribeLogGroups),
        new("PutRetentionPolicy", OnGroup("PutRetentionPolicy"), PutRetentionPolicy),
        new("DeleteRetentionPolicy", OnGroup("DeleteRetentionPolicy"), (call, parameters) => Done(() => _logs.ChangeGroup(call.Region, Group(parameters), group => group with { RetentionDays = null }))),
        new("CreateLogStream", OnStream("CreateLogStream"), CreateLogStream),
        new("DeleteLogStream", OnStream("DeleteLogStream"), (call, parameters) => Done(() => _logs.DeleteStream(call.Region, Group(parameters), parameters.Required("logStreamName")))),
        new("DescribeLogStreams", OnGroup("DescribeLogStreams"), DescribeLogStreams),
        new("PutLogEvents", OnStream("PutLogEvents"), PutLogEvents),
        new("GetLogEvents", OnStream("GetLogEvents"), GetLogEvents),
        new("FilterLogEvents", OnGroup("FilterLogEvents"), FilterLogEvents),
    ];

    private JsonObject CreateLogGroup(CloudCall call, Parameters parameters)
    {
        var name = parameters.Required("logGroupName");
        if (!GroupName().IsMatch(name)) throw Invalid($"Value '{name}' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]{{1,512}}");
        if (parameters.Text("logGroupClass") is { } kind and not "STANDARD") throw CloudException.NotImplemented(Name, $"CreateLogGroup with the class {kind}");
        var tags = parameters.Structure("tags") is { } given ? given.Map() : new Dictionary<string, string>();
        return Done(() => _logs.CreateGroup(new LogGroupRecord { Name = name, Region = call.Region, Created = clock.GetUtcNow(), Tags = tags }));
    }

    private JsonObject PutRetentionPolicy(CloudCall call, Parameters parameters)
    {
        var days = parameters.Number("retentionInDays", 0, int.MinValue, int.MaxValue);
        if (!RetentionDays.Contains(days)) throw Invalid($"retentionInDays is {days}; it must be one of {string.Join(", ", RetentionDays)}");
        return Done(() => _logs.ChangeGroup(call.Region, Group(parameters), group => group with { RetentionDays = days }));
    }

    private JsonObject CreateLogStream(CloudCall call, Parameters parameters)
    {
        var name = parameters.Required("logStreamName");
        if (!StreamName().IsMatch(name)) throw Invalid($"Value '{name}' at 'logStreamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^:*]*");
        return Done(() => _logs.CreateStream(call.Region, Group(parameters), name));
    }

    private JsonObject PutLogEvents(CloudCall call, Parameters parameters)
    {
        var (group, stream) = (Group(parameters), parameters.Required("logStreamName"));
        var events = parameters.Structures("logEvents").Select(entry => (Time: entry.Number("timestamp") ?? throw Invalid("an event has no timestamp"), Message: entry.Required("message"))).ToList();
        if (events.Count is 0 or > MostEvents) throw Invalid($"logEvents has {events.Count} events; 1 to {MostEvents} are allowed");
        if (events.Sum(entry => Encoding.UTF8.GetByteCount(entry.Message) + BytesPerEvent) > MostBytes) throw new CloudException("InvalidParameterException", $"Upload too large: at most {MostBytes} bytes exceeded");
        if (events.Zip(events.Skip(1)).Any(pair => pair.First.Time > pair.Second.Time)) throw new CloudException("InvalidParameterException", "Log events in a single PutLogEvents request must be in chronological order.");
        if (events[^1].Time - events[0].Time > TimeSpan.FromHours(24).TotalMilliseconds) throw new CloudException("InvalidParameterException", "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");

        // What is too old, too new or expired is left out and the answer says so.
        var now = clock.GetUtcNow();
        var (oldest, expired, newest) = (now.AddDays(-14).ToUnixTimeMilliseconds(), _logs.Oldest(_logs.Group(call.Region, group)), now.AddHours(2).ToUnixTimeMilliseconds());
        var (tooOld, gone, fresh) = (events.Count(entry => entry.Time < oldest), events.Count(entry => entry.Time < expired), events.TakeWhile(entry => entry.Time <= newest).Count());
        _logs.Add(call.Region, group, stream, events[Math.Min(Math.Max(tooOld, gone), fresh)..fresh]);
        var result = new JsonObject { ["nextSequenceToken"] = "0" };
        var rejected = new JsonObject();
        if (tooOld > 0) rejected["tooOldLogEventEndIndex"] = tooOld;
        if (gone > tooOld) rejected["expiredLogEventEndIndex"] = gone;
        if (fresh < events.Count) rejected["tooNewLogEventStartIndex"] = fresh;
        if (rejected.Count > 0) result["rejectedLogEventsInfo"] = rejected;
        return result;
    }

    private Func<CloudCall, Parameters, AccessDemand> OnGroup(string operation) => (call, parameters) =>
    {
        var name = Group(parameters);
        return new AccessDemand($"logs:{operation}", Arn(call, name, "")).WithResourceTags(_logs.Groups.Find($"{call.Region}\n{name}")?.Tags ?? new Dictionary<string, string>());
    };

    private Func<CloudCall, Parameters, AccessDemand> OnStream(string operation) => (call, parameters) =>
        new AccessDemand($"logs:{operation}", Arn(call, Group(parameters), parameters.Text("logStreamName") ?? ""));

    // So denials name it, also where no stream is meant: a policy on a group ends in ":*".
    private string Arn(CloudCall call, string group, string stream) => $"arn:aws:logs:{call.Region}:{account}:log-group:{group}:log-stream:{stream}";

    private static string Group(Parameters parameters)
    {
        if (parameters.Text("logGroupName") is { Length: > 0 } name) return name;
        var identifier = parameters.Text("logGroupIdentifier") is { Length: > 0 } given ? given : parameters.Required("logGroupName");
        return identifier.StartsWith("arn:", StringComparison.Ordinal) ? identifier.Split(":log-group:")[^1].Split(':')[0] : identifier;
    }

    private static JsonObject Done(Action change)
    {
        change();
        return [];
    }

    private static CloudException Invalid(string message) => new("InvalidParameterException", $"1 validation error detected: {message}");

    [GeneratedRegex(@"\A[.\-_/#A-Za-z0-9]{1,512}\z")]
    private static partial Regex GroupName();

    [GeneratedRegex(@"\A[^:*\n]{1,512}\z")]
    private static partial Regex StreamName();
}
