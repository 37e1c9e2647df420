using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bench.Core.Running;

namespace Bench.Reporting.Tests;

/// <summary>
/// Where a schema and the types that its file is written from say different things: of properties, values of enumerations, kinds of values and null.
/// </summary>
internal sealed class SchemaDifferences(JsonObject schema)
{
    private const string Definitions = "#/definitions/";

    public IReadOnlyList<string> From(Type type) => [.. Of("$", schema, type, isNullable: false)];

    private IEnumerable<string> Of(string place, JsonObject said, Type type, bool isNullable)
    {
        var (own, allowsNull) = Resolved(said);
        return Names(place, isNullable ? ["null"] : [], allowsNull ? ["null"] : [])
            .Concat(OfValue(place, own, RunJson.Document.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type)));
    }

    private IEnumerable<string> OfValue(string place, JsonObject own, JsonTypeInfo type) => type switch
    {
        { PolymorphismOptions: { } options } => OfAlternatives(place, own, options),
        { Kind: JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary } => OfMembers(place, own, type, []),
        { Kind: JsonTypeInfoKind.Enumerable } => OfKind(place, own, "array")
            .Concat(Of(place + "[]", own["items"]!.AsObject(), type.ElementType!, isNullable: false)),
        { Type.IsEnum: true } => OfKind(place, own, "string").Concat(Names(place, Values(type.Type), Texts(own["enum"]))),
        _ => OfKind(place, own, Scalar(type.Type)),
    };

    private IEnumerable<string> OfAlternatives(string place, JsonObject own, JsonPolymorphismOptions options)
    {
        var mark = options.TypeDiscriminatorPropertyName;
        var said = own["oneOf"]!.AsArray()
            .Select(choice => Resolved(choice!.AsObject()).Own)
            .ToDictionary(choice => Texts(choice["properties"]![mark]!["enum"]).Single());
        var written = options.DerivedTypes.ToDictionary(type => $"{type.TypeDiscriminator}", type => type.DerivedType);
        return Names(place, written.Keys, said.Keys).Concat(written.Keys
            .Where(said.ContainsKey)
            .SelectMany(name => OfMembers($"{place}({name})", said[name], RunJson.Document.GetTypeInfo(written[name]), [mark])));
    }

    /// <param name="beside">Names of what is written and is no property of the type.</param>
    private IEnumerable<string> OfMembers(string place, JsonObject own, JsonTypeInfo type, IReadOnlyList<string> beside)
    {
        var said = own["properties"]!.AsObject();
        Member[] written = [.. Members(type)];
        return OfKind(place, own, "object")
            .Concat(Names(place, written.Select(member => member.Name).Concat(beside), said.Select(property => property.Key)))
            .Concat(Names(
                place + ", required", written.Where(member => !member.IsOptional).Select(member => member.Name).Concat(beside), Texts(own["required"])))
            .Concat(written
                .Where(member => said.ContainsKey(member.Name))
                .SelectMany(member => Of($"{place}.{member.Name}", said[member.Name]!.AsObject(), member.Type, member.IsNullable)));
    }

    private static IEnumerable<string> OfKind(string place, JsonObject own, string written) => Names(place, [written], Texts(own["type"]).Except(["null"]));

    private static IEnumerable<string> Names(string place, IEnumerable<string> written, IEnumerable<string> said) =>
    [
        .. written.Except(said).Select(name => $"{place}: {name} is written and not in the schema"),
        .. said.Except(written).Select(name => $"{place}: {name} is in the schema and never written"),
    ];

    /// <summary>What a reference, or a choice between null and something else, comes to.</summary>
    private (JsonObject Own, bool AllowsNull) Resolved(JsonObject said)
    {
        if (said["$ref"] is { } reference) return Resolved(schema["definitions"]![reference.ToString()[Definitions.Length..]]!.AsObject());
        if (said["oneOf"] is JsonArray choices && Texts(choices[0]!["type"]).Contains("null")) return (Resolved(choices[1]!.AsObject()).Own, true);
        return (said, Texts(said["type"]).Contains("null"));
    }

    private static IEnumerable<Member> Members(JsonTypeInfo type) => type.Kind == JsonTypeInfoKind.Dictionary
        ? Values(type.KeyType!).Select(key => new Member(key, type.ElementType!, IsNullable: false, IsOptional: false))
        : type.Properties.Where(IsWritten).Select(property => new Member(
            property.Name, property.PropertyType, property.IsGetNullable, Condition(property) == JsonIgnoreCondition.WhenWritingDefault));

    // What cannot be set is computed from the rest, and written only where it says so.
    private static bool IsWritten(JsonPropertyInfo property) =>
        property.Get is not null && (property.Set is not null || Condition(property) == JsonIgnoreCondition.Never);

    private static JsonIgnoreCondition? Condition(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).Cast<JsonIgnoreAttribute>().SingleOrDefault()?.Condition;

    private static IEnumerable<string> Values(Type enumeration) => Enum.GetNames(enumeration).Select(JsonNamingPolicy.CamelCase.ConvertName);

    private static string Scalar(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "boolean",
        TypeCode.Int32 or TypeCode.Int64 => "integer",
        TypeCode.Double => "number",
        TypeCode.String => "string",
        _ => throw new ArgumentException($"Nothing is known of how {type} is written.", nameof(type)),
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray several => several.Select(item => $"{item}"),
        _ => [$"{node}"],
    };

    private sealed record Member(string Name, Type Type, bool IsNullable, bool IsOptional);
}
