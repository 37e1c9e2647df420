using System.Text.Json;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Bench.Catalog.Checking;

/// <summary>What the validator found, as a sentence. What is allowed is the schema's own description, which editors show too.</summary>
internal static class SchemaMessage
{
    private const int LongestExcerpt = 60;

    public static string Of(ValidationError error)
    {
        var schema = error.Schema.ActualSchema;
        var key = Key(error.Path);
        var node = SchemaToken.Node(error.Token);
        var seen = Shown(node);
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => $"{key} is missing. {Description(schema.Properties[error.Property!])}",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => Unknown(error.Property!, schema),
            ValidationErrorKind.ExcludedSchemaValidates => $"{key} says too much. {schema.Not?.Description}",
            ValidationErrorKind.StringExpected => $"{key} is {seen}, where text belongs{Quotes(node)}. {Description(schema)}",
            ValidationErrorKind.IntegerExpected => $"{key} is {seen}, where a whole number belongs. {Description(schema)}",
            ValidationErrorKind.ObjectExpected => $"{key} is {seen}, where keys with values belong. {Description(schema)}",
            ValidationErrorKind.ArrayExpected => $"{key} is {seen}, where a list belongs. {Description(schema)}",
            ValidationErrorKind.NumberTooSmall or ValidationErrorKind.NumberTooBig =>
                $"{key} is {seen}. Allowed is {schema.Minimum:0} to {schema.Maximum:0}. {Description(schema)}",
            ValidationErrorKind.NotInEnumeration => $"{key} is {seen}. {Listed(node, schema)} {Description(schema)}",
            ValidationErrorKind.TooFewItems when schema.MinItems > 1 => $"{key} has fewer than {schema.MinItems} items. {Description(schema)}",
            ValidationErrorKind.TooFewItems or ValidationErrorKind.StringTooShort => $"{key} is empty. {Description(schema)}",
            ValidationErrorKind.TooManyItems => $"{key} has more than {schema.MaxItems} items. {Description(schema)}",
            ValidationErrorKind.ItemsNotUnique => $"{key} names something twice. {Description(schema)}",
            _ => $"{key} is {seen}, which is not allowed. {Description(schema)}",
        };
    }

    private static string Unknown(string key, JsonSchema schema) => schema.Properties.Count == 0
        ? $"'{key}' is not allowed as a key. {Description(schema)}"
        : NearestNames.Unknown("key", key, schema.Properties.Keys);

    private static string Listed(Node? node, JsonSchema schema) =>
        NearestNames.Advice((node as ScalarNode)?.Text ?? "", schema.Enumeration.Select(value => $"{value}"), "values");

    private static string? Description(JsonSchema schema) => schema.Description ?? schema.ActualSchema.Description;

    // "#/targets[0].port" as people write it; the whole file has no key.
    private static string Key(string? path) => path?.TrimStart('#', '/') is { Length: > 0 } key ? key : "the file";

    private static string Quotes(Node? node) =>
        node is ScalarNode { Kind: not JsonValueKind.Null } ? " (put it in quotes if it is meant as text)" : "";

    private static string Shown(Node? node) => node switch
    {
        ListNode => "a list",
        MapNode => "a map of keys",
        ScalarNode { Kind: JsonValueKind.String } scalar => $"'{Excerpt(scalar.Text)}'",
        ScalarNode { Kind: not JsonValueKind.Null } scalar => Excerpt(scalar.Text),
        _ => "empty",
    };

    private static string Excerpt(string text) => text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + "…";
}
