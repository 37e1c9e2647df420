using System.Globalization;
using Bench.Core.Running;
using Npgsql;

namespace Bench.Targets.Services.Postgres;

/// <summary>Where a database is, as targets are told: <c>postgresql://user:password@host:port/name</c>.</summary>
/// <param name="Text">Holds the password: for targets, not for messages.</param>
internal sealed record DatabaseUrl(string Text, string Host, int Port, string User, string Password, string Name)
{
    private const int DefaultPort = 5432;

    /// <summary>Without the password.</summary>
    public override string ToString() => $"postgresql://{User}@{Host}:{Port.ToString(CultureInfo.InvariantCulture)}/{Name}";

    public static DatabaseUrl Of(int port, string user, string password, string name) =>
        Parse(FormattableString.Invariant($"postgresql://{user}:{password}@127.0.0.1:{port}/{name}"));

    /// <exception cref="MachineNotReadyException">It is none.</exception>
    public static DatabaseUrl Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url is not { Scheme: "postgresql" or "postgres", UserInfo.Length: > 0, AbsolutePath.Length: > 1 })
            throw new MachineNotReadyException(
                "DATABASE_URL does not tell where a database is. Write postgresql://user:password@host:port/name, or leave it out: bench then starts one.");
        var user = url.UserInfo.Split(':', 2);
        return new DatabaseUrl(
            text, url.Host, url.Port > 0 ? url.Port : DefaultPort,
            Uri.UnescapeDataString(user[0]), Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? string.Empty), Uri.UnescapeDataString(url.AbsolutePath[1..]));
    }

    /// <summary>One plain connection, which nobody shares.</summary>
    public NpgsqlConnection Connection() => new(new NpgsqlConnectionStringBuilder
    {
        Host = Host,
        Port = Port,
        Username = User,
        Password = Password,
        Database = Name,
        Pooling = false,
        Timeout = 10,
        CommandTimeout = 30,
        ApplicationName = "bench",
    }.ConnectionString);
}
