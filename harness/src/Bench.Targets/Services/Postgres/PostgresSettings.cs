namespace Bench.Targets.Services.Postgres;

/// <summary>
/// How the server is tuned: the same for every target and launcher (METHOD.md M12), so that what a request costs is the target's work and not a disk's.
/// </summary>
internal static class PostgresSettings
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["listen_addresses"] = "127.0.0.1",
        ["unix_socket_directories"] = "",
        // Sixteen for each worker of a target, those of the target before that are still ending, and the harness's own.
        ["max_connections"] = "300",
        ["shared_preload_libraries"] = "pg_stat_statements",
        // Its data live in memory for one run: there is nothing to lose (decision 0040).
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["wal_level"] = "minimal",
        ["max_wal_senders"] = "0",
        // What the server does by itself, at moments of its own, would fall on one target and not on the other.
        ["autovacuum"] = "off",
        ["checkpoint_timeout"] = "1d",
        ["max_wal_size"] = "512MB",
        // Frameworks ask for it on each new connection where it is another.
        ["timezone"] = "UTC",
        // Single rows by their keys: neither pays, and both make the first queries of a connection slow.
        ["jit"] = "off",
        ["max_parallel_workers_per_gather"] = "0",
        // A statement with its values is nobody's business but the target's.
        ["log_min_error_statement"] = "panic",
        ["log_checkpoints"] = "off",
    };
}
