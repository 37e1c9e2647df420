using System.Globalization;
using System.Text.Json;
using Bench.Reporting.Tests.Synthetic;
using HdrHistogram;
using HdrHistogram.Utilities;

namespace Bench.Reporting.Tests.Tables;

/// <summary>Computes the figures once more from the journal's JSON, with nothing of the harness but the journal itself.</summary>
public class TablesFollowFromTheJournalSpecs(WrittenRun run) : IClassFixture<WrittenRun>
{
    // Student's t, 97.5 % point, by degrees of freedom (scipy 1.10.1, stats.t.ppf(0.975, df)).
    private static readonly Dictionary<int, double> T = new() { [3] = 3.182446305284263, [4] = 2.7764451051977987 };

    private readonly CsvTable trials = CsvTable.Read(run.Folder.Table("trials.csv"));
    private readonly CsvTable cells = CsvTable.Read(run.Folder.Table("cells.csv"));
    private readonly CsvTable comparisons = CsvTable.Read(run.Folder.Table("comparisons.csv"));
    private readonly JsonElement[] lines = [.. File.ReadAllLines(run.Folder.Trials).SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void Every_attempt_has_a_row_for_every_level_with_its_counts_and_rate()
    {
        var measured = 0;
        foreach (var line in lines)
        {
            foreach (var level in line.GetProperty("levels").EnumerateArray().Select(record => record.GetProperty("measured")))
            {
                var row = trials.Row(
                    ("sequence", Text(line, "sequence")), ("attempt", Text(line, "attempt")), ("level", Value(level)));
                Assert.Equal(Text(level, "completedInWindow"), row["completed_in_window"]);
                Assert.Equal(Text(level.GetProperty("cohort"), "cutOff"), row["cohort_cut_off"]);
                Assert.Equal(Text(level.GetProperty("total"), "sent"), row["total_sent"]);
                if (row["status"] != "withheld") AssertClose(Rate(level), row["requests_per_second"]);
                measured++;
            }
        }

        // One attempt died before its second level: it has a row all the same.
        Assert.Equal(measured + 1, trials.Rows.Count);
        Assert.Equal("", Assert.Single(trials.Rows, row => row["status"] == "dead")["completed_in_window"]);
    }

    [Fact]
    public void Nothing_that_was_sent_is_lost() => Assert.All(
        trials.Rows.Where(row => row["total_sent"].Length > 0),
        row =>
        {
            Assert.Equal(Number(row["total_sent"]), Number(row["total_ok"]) + Number(row["total_failed"]) + Number(row["total_cut_off"]));
            Assert.Equal(Number(row["cohort_sent"]), Number(row["cohort_ok"]) + Number(row["cohort_failed"]) + Number(row["cohort_cut_off"]));
        });

    [Fact]
    public void Every_cells_mean_median_and_interval_follow_from_its_valid_trials()
    {
        foreach (var cell in cells.Rows)
        {
            var rates = Rates(cell["scenario"], cell["target"], cell["level"]).Values.Order().ToArray();
            var (mean, half) = Estimate(rates);
            AssertClose(mean, cell["requests_per_second_mean"]);
            AssertClose(mean - half, cell["requests_per_second_low"]);
            AssertClose(mean + half, cell["requests_per_second_high"]);
            AssertClose(
                rates.Length % 2 == 1 ? rates[rates.Length / 2] : (rates[(rates.Length / 2) - 1] + rates[rates.Length / 2]) / 2,
                cell["requests_per_second_median"]);
            AssertClose(rates[0], cell["requests_per_second_min"]);
            AssertClose(rates[^1], cell["requests_per_second_max"]);
            Assert.Equal(rates.Length, Number(cell["valid_blocks"]));
        }
    }

    [Fact]
    public void Every_throughput_ratio_follows_from_pairs_of_the_same_block()
    {
        var rows = comparisons.Rows.Where(row => row["metric"] == "requests_per_second").ToArray();
        Assert.Equal(12, rows.Length);
        Assert.All(rows, row => Assert.Equal("closed", row["workload"]));
        foreach (var row in rows)
        {
            var over = Rates(row["scenario"], row["numerator"], row["level"]);
            var under = Rates(row["scenario"], row["denominator"], row["level"]);
            var (mean, half) = Estimate([.. over.Keys.Intersect(under.Keys).Select(block => Math.Log(over[block] / under[block]))]);
            AssertClose(Math.Exp(mean), row["ratio"]);
            AssertClose(Math.Exp(mean - half), row["ratio_low"]);
            AssertClose(Math.Exp(mean + half), row["ratio_high"]);
        }
    }

    [Fact]
    public void Open_latencies_follow_from_the_histograms_of_the_journal()
    {
        var levels = lines.SelectMany(line => line.GetProperty("levels").EnumerateArray().Select(record => (line, record.GetProperty("measured"))));
        foreach (var (line, record) in levels)
        {
            var row = trials.Row(("sequence", Text(line, "sequence")), ("attempt", Text(line, "attempt")), ("level", Value(record)));
            if (record.GetProperty("open") is not { ValueKind: JsonValueKind.Object } open)
            {
                Assert.All(row.Where(column => column.Key.StartsWith("open_", StringComparison.Ordinal)), column => Assert.Equal("", column.Value));
                continue;
            }

            Assert.Equal("", row["closed_service_p50_ms"]);
            Assert.Equal(
                Text(record.GetProperty("cohort"), "sent"),
                (Number(row["open_offered_per_second"]) * Number(row["window_seconds"])).ToString(CultureInfo.InvariantCulture));
            AssertPercentile(open, "response", row["open_response_p50_ms"]);
            AssertPercentile(open, "connectionWait", row["open_connection_wait_p50_ms"]);
            Assert.Equal(Text(open.GetProperty("queue"), "atEnd"), row["open_queue_at_end"]);
            Assert.Equal(Text(open.GetProperty("connectionWait").GetProperty("unanswered"), "count"), row["open_never_sent"]);
        }
    }

    [Fact]
    public void A_percentile_among_those_that_were_never_sent_is_longer_than_the_timeout()
    {
        var rows = trials.Rows.Where(row => row["target"] == "django-asgi" && row["level"] == "800").ToArray();
        Assert.Equal(5, rows.Length);
        Assert.All(rows, row => Assert.Equal((">30000", ">30000"), (row["open_response_p99_ms"], row["open_connection_wait_p99_ms"])));
        Assert.All(rows, row => Assert.DoesNotContain('>', row["open_service_p99_ms"]));
    }

    [Fact]
    public void A_response_is_compared_only_where_both_targets_kept_the_rate()
    {
        var rows = comparisons.Rows.Where(row => row["metric"] == "open_response_p50_ms").ToArray();
        Assert.Equal(6, rows.Length);
        Assert.Equal("", Assert.Single(rows, row => row["denominator"] == "django-asgi" && row["level"] == "800")["ratio"]);
        Assert.All(rows.Where(row => row["denominator"] == "django"), row => Assert.InRange(Number(row["ratio"]), 0.25, 0.5));
        Assert.Equal("5", cells.Row(("target", "django-asgi"), ("level", "800"))["open_unstable_blocks"]);
    }

    [Fact]
    public void Cpu_time_a_request_is_the_targets_cpu_time_over_its_answers()
    {
        var row = trials.Rows.First(row => row["status"] == "valid");

        AssertClose(Number(row["target_cpu_seconds"]) * 1e6 / Number(row["completed_in_window"]), row["cpu_us_per_request"]);
    }

    [Fact]
    public void Every_second_of_every_level_is_a_row() => Assert.Equal(
        lines.Sum(line => line.GetProperty("levels").EnumerateArray().Sum(record => record.GetProperty("measured").GetProperty("seconds").GetArrayLength())),
        CsvTable.Read(run.Folder.Table("series.csv")).Rows.Count);

    // Last attempts that are neither void nor withheld at this level, by block.
    private Dictionary<int, double> Rates(string scenario, string target, string level) => lines
        .Where(line => Text(line, "scenario") == scenario && Text(line, "target") == target)
        .GroupBy(line => line.GetProperty("sequence").GetInt32())
        .Select(attempts => attempts.MaxBy(line => line.GetProperty("attempt").GetInt32()))
        .Where(line => !line.GetProperty("findings").EnumerateArray().Any(finding =>
            Text(finding, "effect") == "void" || (Text(finding, "effect") == "withheld" && Value(finding) == level)))
        .SelectMany(line => line.GetProperty("levels").EnumerateArray().Select(record =>
            (Block: line.GetProperty("block").GetInt32(), Level: record.GetProperty("measured"))))
        .Where(entry => Value(entry.Level) == level)
        .ToDictionary(entry => entry.Block, entry => Rate(entry.Level));

    private static (double Mean, double Half) Estimate(double[] values)
    {
        var mean = values.Sum() / values.Length;
        var squares = values.Sum(value => Math.Pow(value - mean, 2));
        return (mean, T[values.Length - 1] * Math.Sqrt(squares / (values.Length - 1) / values.Length));
    }

    private static void AssertPercentile(JsonElement open, string name, string shown)
    {
        var series = open.GetProperty(name);
        var decoded = HistogramEncoding.DecodeFromCompressedByteBuffer(ByteBuffer.Allocate(Convert.FromBase64String(Text(series, "histogram"))), 0);
        var givenUp = series.GetProperty("unanswered").GetProperty("count").GetInt64();
        var rank = Math.Ceiling((decoded.TotalCount + givenUp) / 2.0);
        AssertClose(decoded.GetValueAtPercentile(100.0 * rank / decoded.TotalCount) / 1e6, shown);
    }

    private static double Rate(JsonElement level) => level.GetProperty("completedInWindow").GetDouble() / level.GetProperty("windowSeconds").GetDouble();

    private static string Value(JsonElement holder) =>
        holder.GetProperty("level") is var level && level.TryGetProperty("concurrency", out var users) ? users.ToString() : Text(level, "requestsPerSecond");

    private static string Text(JsonElement holder, string name) => holder.GetProperty(name).ToString();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void AssertClose(double expected, string actual) => Assert.Equal(1, Number(actual) / expected, 9);
}
