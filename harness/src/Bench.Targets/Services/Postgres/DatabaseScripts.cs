namespace Bench.Targets.Services.Postgres;

/// <summary>The tables of every target and what they hold before each trial.</summary>
public sealed record DatabaseScripts(string Schema, string Seed)
{
    /// <param name="folder">Holds <c>schema.sql</c> and <c>seed.sql</c>.</param>
    public static DatabaseScripts Read(string folder) =>
        new(File.ReadAllText(Path.Combine(folder, "schema.sql")), File.ReadAllText(Path.Combine(folder, "seed.sql")));
}
