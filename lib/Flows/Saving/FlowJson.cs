using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Flows.Steps;

namespace Workspace.Flows.Saving;

/// <summary>Writes flows as JSON and reads them back. Reading makes data objects only; nothing in a file is executed by it.</summary>
internal static class FlowJson
{
    public const string FlowFormat = "workspace-flow";
    public const string FittedFormat = "workspace-fitted-flow";
    private const int Version = 1;
    private const string TypeProperty = "type";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A mistyped option must not silently fall back to its default.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ValueListConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddStepTypes } },
    };

    public static string Write<TStep>(string format, ValueList<TStep> steps) =>
        JsonSerializer.Serialize(new FlowDocument<TStep>(format, Version, steps), Options) + "\n";

    public static ValueList<TStep> Read<TStep>(string json, string format, string source)
    {
        try
        {
            var document = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            CheckHeader(document, format, source);
            CheckTypes(document!["steps"], source);
            return document.Deserialize<FlowDocument<TStep>>(Options)!.Steps;
        }
        // The serializer calls a step without a type not supported.
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new FlowFormatException($"{source} is no saved flow: {error.Message} Save the flow again.", error);
        }
    }

    private static void CheckHeader(JsonNode? document, string format, string source)
    {
        var found = (document as JsonObject)?["format"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        if (found != format)
        {
            throw new FlowFormatException(found is FlowFormat or FittedFormat
                ? $"{source} holds a {(found == FittedFormat ? "fitted flow" : "flow that is not fitted")}. Load it with {(found == FittedFormat ? "FittedFlow" : "Flow")}.Load."
                : $"{source} is no saved flow: its \"format\" is not \"{format}\".");
        }
        var version = document!["version"] is JsonValue number && number.TryGetValue<int>(out var n) ? n : 0;
        if (version != Version) throw new FlowFormatException($"{source} has version {version} of the flow format; this library reads version {Version}. Use a library that fits, or save the flow again.");
    }

    // The serializer's own message would not list the types there are.
    private static void CheckTypes(JsonNode? node, string source)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) CheckTypes(item, source);
        }
        else if (node is JsonObject step)
        {
            if (step[TypeProperty] is JsonValue value && value.TryGetValue<string>(out var name) && !IsKnown(name))
                throw new UnknownNameException("Step type", name, source, [.. StepTypes.Steps.Keys.Union(StepTypes.FittedSteps.Keys)]);
            CheckTypes(step["step"], source);
        }
    }

    private static bool IsKnown(string name) =>
        StepTypes.Steps.ContainsKey(name) || StepTypes.FittedSteps.ContainsKey(name);

    private static void AddStepTypes(JsonTypeInfo info)
    {
        var types = info.Type == typeof(FlowStep) ? StepTypes.Steps : info.Type == typeof(IFittedStep) ? StepTypes.FittedSteps : null;
        if (types is not null)
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = TypeProperty };
            foreach (var (name, type) in types) info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, name));
        }
    }
}
