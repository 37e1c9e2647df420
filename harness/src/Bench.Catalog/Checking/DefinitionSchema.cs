using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Bench.Catalog.Checking;

/// <summary>Which keys and values a kind of file may have: the JSON Schema that editors use, checked here.</summary>
internal sealed class DefinitionSchema
{
    private static readonly ValidationErrorKind[] Wrappers =
        [ValidationErrorKind.ArrayItemNotValid, ValidationErrorKind.AdditionalPropertiesNotValid];

    private readonly JsonSchema schema;

    private DefinitionSchema(string resource)
    {
        using var stream = typeof(DefinitionSchema).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in this assembly.");
        // Everything that the schemas refer to is in the same stream, so nothing is waited for.
        schema = JsonSchema.FromJsonAsync(stream).GetAwaiter().GetResult();
    }

    public static DefinitionSchema Claim { get; } = new("claim.schema.json");

    public static DefinitionSchema Contract { get; } = new("contract.schema.json");

    public static DefinitionSchema Scenario { get; } = new("scenario.schema.json");

    public static DefinitionSchema Suite { get; } = new("suite.schema.json");

    public static DefinitionSchema Targets { get; } = new("targets.schema.json");

    /// <summary>Adds what is wrong with the file's shape; true where nothing is.</summary>
    public bool Accepts(Node root, ProblemList problems)
    {
        var errors = schema.Validate(SchemaToken.Of(root)).SelectMany(Innermost).ToArray();
        foreach (var error in errors.Where(error => !IsToldAnyway(error, errors)))
            problems.Add(SchemaToken.Place(error.Token) ?? root.Place, SchemaMessage.Of(error));
        return errors.Length == 0;
    }

    /// <summary>The limits of a whole number under a key of the root.</summary>
    public (int Least, int Most) Range(string key) => ((int)schema.Properties[key].Minimum!, (int)schema.Properties[key].Maximum!);

    // What is wrong with a list's item or a free key's value is wrapped once for each list around it.
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError parent && Wrappers.Contains(error.Kind)
            ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost)
            : [error];

    // A key is not missing from what cannot have keys, and a misspelt one is not missing as well.
    private static bool IsToldAnyway(ValidationError error, IEnumerable<ValidationError> all) =>
        error.Kind == ValidationErrorKind.PropertyRequired
        && (error.Token is not JObject map || all.Any(other => IsUnknownKey(other, map) && IsNear(other.Property!, error)));

    private static bool IsUnknownKey(ValidationError error, JObject map) =>
        error.Kind == ValidationErrorKind.NoAdditionalPropertiesAllowed && map.Property(error.Property!) == error.Token;

    private static bool IsNear(string key, ValidationError missing) =>
        NearestNames.To(key, missing.Schema.ActualSchema.Properties.Keys).Contains(missing.Property);
}
