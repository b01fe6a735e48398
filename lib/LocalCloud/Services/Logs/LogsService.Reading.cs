using System.Text.Json.Nodes;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Logs;

internal sealed partial class LogsService
{
    private JsonObject DescribeLogGroups(CloudCall call, Parameters parameters)
    {
        var (prefix, pattern) = (parameters.Text("logGroupNamePrefix") ?? "", parameters.Text("logGroupNamePattern"));
        var (most, after) = (parameters.Number("limit", 50, 1, 50), parameters.Text("nextToken"));
        var rest = _logs.Groups.WithPrefix($"{call.Region}\n{prefix}").Select(row => row.Value)
            .Where(group => pattern is null || group.Name.Contains(pattern, StringComparison.OrdinalIgnoreCase))
            .Where(group => after is null || string.CompareOrdinal(group.Name, after) > 0).Take(most + 1).ToList();
        var result = new JsonObject { ["logGroups"] = new JsonArray([.. rest.Take(most).Select(group => Show(call, group))]) };
        if (rest.Count > most) result["nextToken"] = rest[most - 1].Name;
        return result;
    }

    private JsonObject Show(CloudCall call, LogGroupRecord group)
    {
        var arn = $"arn:aws:logs:{call.Region}:{account}:log-group:{group.Name}";
        var shown = new JsonObject
        {
            ["logGroupName"] = group.Name,
            ["creationTime"] = group.Created.ToUnixTimeMilliseconds(),
            ["metricFilterCount"] = 0,
            ["arn"] = $"{arn}:*",
            ["logGroupArn"] = arn,
            ["logGroupClass"] = "STANDARD",
        };
        if (group.RetentionDays is { } days) shown["retentionInDays"] = days;
        return shown;
    }

    private JsonObject DescribeLogStreams(CloudCall call, Parameters parameters)
    {
        var group = _logs.Group(call.Region, Group(parameters));
        var (prefix, isDescending) = (parameters.Text("logStreamNamePrefix") ?? "", parameters.Flag("descending"));
        var byTime = parameters.Text("orderBy") switch
        {
            null or "LogStreamName" => false,
            "LastEventTime" when prefix.Length == 0 => true,
            "LastEventTime" => throw new CloudException("InvalidParameterException", "Cannot order by LastEventTime with a logStreamNamePrefix."),
            var other => throw Invalid($"Value '{other}' at 'orderBy' failed to satisfy constraint: Member must satisfy enum value set: [LogStreamName, LastEventTime]"),
        };
        var (most, after) = (parameters.Number("limit", 50, 1, 50), parameters.Text("nextToken"));
        var streams = _logs.StreamsOf(call.Region, group.Name).Where(stream => stream.Name.StartsWith(prefix, StringComparison.Ordinal));
        if (byTime) streams = streams.OrderBy(stream => stream.Last ?? 0);
        if (isDescending) streams = streams.Reverse();
        var all = streams.ToList();
        var from = after is null ? 0 : all.FindIndex(stream => stream.Name == after) + 1;
        var shown = all.Skip(from).Take(most).ToList();
        var result = new JsonObject { ["logStreams"] = new JsonArray([.. shown.Select(stream => Show(call, group, stream))]) };
        if (from + shown.Count < all.Count) result["nextToken"] = shown[^1].Name;
        return result;
    }

    private JsonObject Show(CloudCall call, LogGroupRecord group, LogStreamRecord stream)
    {
        var shown = new JsonObject { ["logStreamName"] = stream.Name, ["creationTime"] = stream.Created.ToUnixTimeMilliseconds(), ["arn"] = Arn(call, group.Name, stream.Name), ["uploadSequenceToken"] = "0" };
        if (stream.First is { } first) shown["firstEventTimestamp"] = first;
        if (stream.Last is { } last) shown["lastEventTimestamp"] = last;
        if (stream.Ingested is { } ingested) shown["lastIngestionTime"] = ingested;
        return shown;
    }

    private JsonObject GetLogEvents(CloudCall call, Parameters parameters)
    {
        var (group, stream) = (Group(parameters), parameters.Required("logStreamName"));
        _logs.Stream(call.Region, group, stream);
        var most = parameters.Number("limit", MostEvents, 1, MostEvents);
        var all = Between(_logs.Events(call.Region, group, stream), parameters).ToList();
        var token = parameters.Text("nextToken");
        if (token is not null && (token.Length < 3 || token[..2] is not ("f/" or "b/"))) throw new CloudException("InvalidParameterException", "The specified nextToken is invalid.");

        // A token names the event at its end of the page, so that events that arrive later are found by the next call.
        var page = token is null
            ? parameters.Flag("startFromHead") ? all.Take(most) : all.TakeLast(most)
            : token[0] == 'f' ? all.Where(entry => string.CompareOrdinal(entry.Event.Id, token[2..]) > 0).Take(most)
            : all.Where(entry => string.CompareOrdinal(entry.Event.Id, token[2..]) < 0).TakeLast(most);
        var events = page.ToList();
        var (first, last) = events.Count > 0 ? (events[0].Event.Id, events[^1].Event.Id) : (token?[2..] ?? new string('0', 56), token?[2..] ?? new string('0', 56));
        return new JsonObject
        {
            ["events"] = new JsonArray([.. events.Select(entry => new JsonObject { ["timestamp"] = entry.Event.Time, ["message"] = entry.Event.Message, ["ingestionTime"] = entry.Ingested })]),
            ["nextForwardToken"] = $"f/{last}",
            ["nextBackwardToken"] = $"b/{first}",
        };
    }

    private JsonObject FilterLogEvents(CloudCall call, Parameters parameters)
    {
        var group = _logs.Group(call.Region, Group(parameters)).Name;
        var (names, prefix) = (parameters.Texts("logStreamNames"), parameters.Text("logStreamNamePrefix"));
        if (names.Count > 0 && prefix is not null) throw new CloudException("InvalidParameterException", "logStreamNames and logStreamNamePrefix cannot be given together.");
        var pattern = FilterPattern.Parse(parameters.Text("filterPattern"));
        var (most, after) = (parameters.Number("limit", MostEvents, 1, MostEvents), parameters.Text("nextToken"));
        var streams = names.Count > 0 ? names.Select(name => _logs.Stream(call.Region, group, name).Name) : _logs.StreamsOf(call.Region, group).Select(stream => stream.Name).Where(name => name.StartsWith(prefix ?? "", StringComparison.Ordinal));
        var rest = Between(streams.SelectMany(stream => _logs.Events(call.Region, group, stream)), parameters)
            .Where(entry => pattern.Matches(entry.Event.Message)).OrderBy(entry => entry.Event.Id, StringComparer.Ordinal)
            .Where(entry => after is null || string.CompareOrdinal(entry.Event.Id, after) > 0).Take(most + 1).ToList();
        var result = new JsonObject
        {
            ["events"] = new JsonArray([.. rest.Take(most).Select(entry => new JsonObject
            {
                ["logStreamName"] = entry.Stream,
                ["timestamp"] = entry.Event.Time,
                ["message"] = entry.Event.Message,
                ["ingestionTime"] = entry.Ingested,
                ["eventId"] = entry.Event.Id,
            })]),
            ["searchedLogStreams"] = new JsonArray(),
        };
        if (rest.Count > most) result["nextToken"] = rest[most - 1].Event.Id;
        return result;
    }

    // From startTime on, and before endTime.
    private static IEnumerable<StoredEvent> Between(IEnumerable<StoredEvent> events, Parameters parameters)
    {
        var (from, to) = (parameters.Number("startTime") ?? long.MinValue, parameters.Number("endTime") ?? long.MaxValue);
        return events.Where(entry => entry.Event.Time >= from && entry.Event.Time < to);
    }
}
