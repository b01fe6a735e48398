using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workspace.Aws.Client;

/// <summary>How records become members: the service's casing, nothing for null, times as seconds since 1970.</summary>
internal static class AwsJson
{
    public static JsonSerializerOptions Options(AwsService service) => new()
    {
        PropertyNamingPolicy = service.HasSmallMembers ? JsonNamingPolicy.CamelCase : null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Answers in XML have texts only.
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new TimeConverter() },
    };

    private sealed class TimeConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Number
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(reader.GetDouble() * 1000))
            : DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteNumberValue(value.ToUnixTimeMilliseconds() / 1000.0);
    }
}
