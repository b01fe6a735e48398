using System.CommandLine;
using Spectre.Console;
using Workspace.Loading;
using Workspace.Serving;
using Workspace.Serving.Load;

namespace Workspace.CommandLine;

/// <summary><c>workspace load</c>: loads an HTTP server and measures it.</summary>
internal static class LoadCommand
{
    private const string Description = """
        Load an HTTP server and measure it.

        With --users, that many send one request after the other (a closed loop); with --rate, requests leave at times of their own and
        latencies count from those times, so that a server that stalls cannot hide the wait behind it (an open loop). --saturation doubles
        the users until more of them bring longer waits instead of more answers.
        """;

    public static Command Create()
    {
        var url = new Argument<Uri>("url") { Description = "Where to send requests.", CustomParser = result => ParseUrl(result) };
        var users = new Option<int>("--users", "-u") { Description = "Users that send one request after the other.", DefaultValueFactory = _ => 1 };
        var ramp = new Option<double>("--ramp") { Description = "Seconds over which the users start.", HelpName = "seconds" };
        var rate = new Option<double?>("--rate", "-r") { Description = "Requests per second, instead of users.", HelpName = "per second" };
        var duration = new Option<double>("--duration", "-d") { Description = "Seconds to measure.", HelpName = "seconds", DefaultValueFactory = _ => 10 };
        var warmUp = new Option<double>("--warm-up") { Description = "Seconds to load before measuring.", HelpName = "seconds", DefaultValueFactory = _ => 1 };
        var saturation = new Option<bool>("--saturation") { Description = "Find the number of users beyond which more bring nothing." };
        var body = new Option<FileInfo[]>("--body", "-b") { Description = "File to POST; several are sent in turn. None: GET.", HelpName = "file" };
        var contentType = new Option<string>("--content-type", "-t") { Description = "What the file is.", DefaultValueFactory = _ => "application/json" };
        var header = new Option<string[]>("--header", "-H") { Description = "A further header, 'Name: value'.", HelpName = "header" };
        var csv = new Option<FileInfo?>("--csv") { Description = "Write the figures there.", HelpName = "file" };
        var report = new Option<FileInfo?>("--report") { Description = "Write a page with charts there.", HelpName = "file" };
        var command = new Command("load", Description) { url, users, ramp, rate, duration, warmUp, saturation, body, contentType, header, csv, report };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var options = new LoadOptions
            {
                Users = parse.GetValue(users),
                Rate = parse.GetValue(rate),
                Ramp = TimeSpan.FromSeconds(parse.GetValue(ramp)),
                Duration = TimeSpan.FromSeconds(parse.GetValue(duration)),
                WarmUp = TimeSpan.FromSeconds(parse.GetValue(warmUp)),
            };
            options.Validate();
            using var load = new HttpLoad(
                parse.GetValue(url)!, ReadBodies(parse.GetValue(body) ?? []), parse.GetValue(contentType)!, (parse.GetValue(header) ?? []).Select(ParseHeader).ToDictionary(h => h.Name, h => h.Value));
            var generator = new LoadGenerator(load.SendAsync);
            var reports = parse.GetValue(saturation)
                ? await SaturateAsync(generator, options, cancellationToken).ConfigureAwait(false)
                : [await LoadDisplay.RunAsync(generator, options, Terminal.Error, cancellationToken).ConfigureAwait(false)];
            if (parse.GetValue(csv) is { } csvFile) LoadFiles.WriteCsv(csvFile.FullName, reports);
            if (parse.GetValue(report) is { } page) LoadFiles.WritePage(page.FullName, parse.GetValue(url)!, reports);
            Terminal.Out.WriteLine(reports[^1].ToString());
            return reports.All(r => r.Latencies.Count == 0) ? ExitCodes.Failed : ExitCodes.Passed;
        });
        return HelpWithExamples.With(
            command,
            "./workspace load http://127.0.0.1:8080/ping --users 8",
            "./workspace load http://127.0.0.1:8080/invocations --body request.json --rate 200 --duration 30",
            "./workspace load http://127.0.0.1:8080/invocations --body a.csv --body b.csv -t text/csv --saturation --report load.html");
    }

    private static async Task<IReadOnlyList<LoadReport>> SaturateAsync(LoadGenerator generator, LoadOptions options, CancellationToken cancellationToken)
    {
        var found = await SaturationSearch.RunAsync(users => LoadDisplay.RunAsync(generator, options with { Users = users, Rate = null }, Terminal.Error, cancellationToken)).ConfigureAwait(false);
        Terminal.Error.Write(LoadDisplay.Table(found.Measurements));
        Terminal.Error.WriteLine(found.Saturation is { } users ? $"Saturated beyond {users} users." : $"Not saturated with {found.Measurements[^1].Options.Users} users.");
        if (found.Law is { } law) Terminal.Error.WriteLine(FormattableString.Invariant($"Scalability law: {law.Lambda:0.#}/s per user, contention {law.Sigma:0.####}, coherency {law.Kappa:0.######}; best with {law.Peak:0} users."));
        return found.Measurements;
    }

    private static Uri? ParseUrl(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
        result.AddError($"\"{text}\" is no http:// or https:// address.");
        return null;
    }

    private static List<byte[]> ReadBodies(IEnumerable<FileInfo> files) => [.. files.Select(file => file.Exists
        ? File.ReadAllBytes(file.FullName)
        : throw new ServingSettingException("--body", file, "an existing file"))];

    private static (string Name, string Value) ParseHeader(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? (text[..colon].Trim(), text[(colon + 1)..].Trim())
            : throw new ServingSettingException("--header", text, "of the form 'Name: value'");
}
