using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Workspace.Core.Errors;
using Workspace.Serving.Handlers;
using Workspace.Serving.Models;

namespace Workspace.Serving.Http;

/// <summary>The multi-model routes: <c>/models</c>, <c>/models/{name}</c> and <c>/models/{name}/invoke</c>.</summary>
internal sealed class ModelRoutes(ModelRepository repository, Func<HttpContext, string, Task> invoke)
{
    private const int PageSize = 100;

    public async Task AnswerAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            switch (context.Request.Method, parts.Length)
            {
                case ("GET", 1): await ListAsync(context).ConfigureAwait(false); break;
                case ("POST", 1): await LoadAsync(context).ConfigureAwait(false); break;
                case ("GET", 2): await HttpMessages.WriteJsonAsync(context.Response, Describe(Find(parts[1])), context.RequestAborted).ConfigureAwait(false); break;
                case ("DELETE", 2): await repository.UnloadAsync(parts[1]).ConfigureAwait(false); break;
                case ("POST", 3) when parts[2] == "invoke": await invoke(context, parts[1]).ConfigureAwait(false); break;
                case (_, <= 3): context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed; break;
                default: context.Response.StatusCode = StatusCodes.Status404NotFound; break;
            }
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            await HttpMessages.WriteErrorAsync(context.Response, ErrorStatus.Of(e), e, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task LoadAsync(HttpContext context)
    {
        var body = await HttpMessages.ReadBodyAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (name, url) = ReadModel(body);
        await repository.LoadAsync(name, url, context.RequestAborted).ConfigureAwait(false);
    }

    private static (string Name, string Url) ReadModel(byte[] body)
    {
        try
        {
            var json = JsonNode.Parse(body);
            if ((string?)json?["model_name"] is { Length: > 0 } name && (string?)json["url"] is { Length: > 0 } url) return (name, url);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidInputException($"The body is not as it should be: {e.Message}. Send {{\"model_name\": \"…\", \"url\": \"/folder\"}}.", e);
        }
        throw new InvalidInputException("The body lacks model_name or url. Send {\"model_name\": \"…\", \"url\": \"/folder\"}.");
    }

    private async Task ListAsync(HttpContext context)
    {
        var models = repository.Models;
        // The token is the name after which the next page begins, so models that come and go meanwhile shift nothing.
        var after = context.Request.Query["next_page_token"].ToString();
        var rest = models.Where(m => string.CompareOrdinal(m.Name, after) > 0).ToList();
        var answer = new JsonObject { ["models"] = new JsonArray([.. rest.Take(PageSize).Select(Describe)]) };
        if (rest.Count > PageSize) answer["nextPageToken"] = rest[PageSize - 1].Name;
        await HttpMessages.WriteJsonAsync(context.Response, answer, context.RequestAborted).ConfigureAwait(false);
    }

    private LoadedModel Find(string name) =>
        repository.Models.FirstOrDefault(m => m.Name == name) ?? throw new UnknownNameException("Model", name, "the server", [.. repository.Models.Select(m => m.Name)]);

    private static JsonObject Describe(LoadedModel model) => new() { ["modelName"] = model.Name, ["modelUrl"] = model.Location };
}
