namespace Bench.Reporting.Page;

/// <summary>How to read the report, how it was measured, and where each number comes from.</summary>
internal static class MethodSection
{
    public static Markup Of(Report report) => Markup.Of($"""
        <section id="method" class="method">
        <h2>How to read this</h2>
        <dl class="pairs">
        <div><dt>Ratio</dt><dd>First-named target over the second. Both are measured in the same block, one after the other;
        the estimate is the mean of the logarithms of these ratios, turned back into a ratio. The robust ratio beside it uses
        Pragmastat's Center (the median of all pairwise means): where the two part, look at the single blocks.</dd></div>
        <div><dt>95 % interval</dt><dd>A t interval over blocks. A block is one pass over all scenarios and targets, in an
        order drawn from the seed and reversed in every second block, so it holds what differs from start to start. It knows
        nothing of other machines.</dd></div>
        <div><dt>Noise floor</dt><dd>A twin is the same target under a second name, measured like any other. Its ratio to the
        original should include 1; a difference between targets that is not clearly larger is not worth a decision.</dd></div>
        <div><dt>Verdicts</dt><dd>In this order: no practical difference (the 90 % interval lies inside the claim's bounds), supported (the 95 % interval reaches
        the threshold), smaller than claimed (it lies between equality and the threshold), refuted (it lies below what would allow the claim), else
        inconclusive. Tests of primary claims are adjusted for their number (Holm). Of several variants the one with the best mean counts, or the one that a pilot chose. A part
        needs ten blocks in which all that it compares is valid.</dd></div>
        <div><dt>Other choices</dt><dd>What else a reasonable person could have chosen for a primary claim, computed by plain intervals and drawn from the
        smallest ratio to the largest. It shows how much a verdict depends on choices, and decides nothing.</dd></div>
        <div><dt>Closed load</dt><dd>A fixed number of users, each sending the next request when the last is answered. It
        measures throughput and CPU time a request. Its latencies hide stalls, because a stalled user sends nothing: they are
        shown and decide nothing.</dd></div>
        <div><dt>Open load</dt><dd>Requests that arrive at a rate, whether those before them are answered or not, over a fixed number of
        connections. A response counts from the moment at which the request was due, and has three parts: the wait for a free connection
        (the target's doing), the engine's lag (its own fault, which voids a trial where it shows), and the service from sending to the last
        byte. A target that stops is seen in the wait. At equal rate responses may be compared.</dd></div>
        <div><dt>Unstable</dt><dd>A target that answers fewer than 98 % of what is due, or leaves more and more of it waiting, cannot keep the
        rate. Its responses get longer as long as the level lasts: they are shown, and not compared.</dd></div>
        <div><dt>Requests a second</dt><dd>Validated answers that came inside the window, over its length. Status and length
        are checked on every answer, the whole body on samples. Failures never count.</dd></div>
        <div><dt>Failed, cut off</dt><dd>Requests sent inside the window that got no valid answer, and those that still waited for theirs when the load ended.</dd></div>
        <div><dt>Percentiles</dt><dd>Shown where at least 10 answers lie beyond, in at least 10 different tenths of a second.
        “&gt; x” means that it falls among requests that had no answer within the timeout, or at the end: it is longer than x.</dd></div>
        <div><dt>CPU time a request</dt><dd>User and system time of all the target's processes inside the window, over the
        validated answers. Less is better.</dd></div>
        <div><dt>Memory</dt><dd>Proportional set size at the end of a window: shared pages are divided among those who share
        them. 1 MB is 1,000,000 bytes.</dd></div>
        </dl>
        {VariantsTable.Of(report)}
        <h2>Where each number comes from</h2>
        <p>Point at a number: its exact value, its file and its column appear. Find the row by scenario, target and level.
        Everything is computed from <a href="manifest.json">manifest.json</a> and <a href="{report.Journal}">{report.Journal}</a>;
        <code>bench report</code> with this folder's path rebuilds all other files byte for byte.</p>
        <ul class="files">
        <li><a href="comparisons.csv">comparisons.csv</a>: every ratio</li>
        <li><a href="verdicts.csv">verdicts.csv</a>: every verdict with the figures that it rests on</li>
        <li><a href="cells.csv">cells.csv</a>: target × scenario × level, over blocks</li>
        <li><a href="trials.csv">trials.csv</a>: every trial and attempt at every level, also void ones</li>
        <li><a href="percentiles.csv">percentiles.csv</a>: the distribution of each cell's latencies, to the 99.9th percentile</li>
        <li><a href="series.csv">series.csv</a>: every second</li>
        <li><a href="findings.csv">findings.csv</a>: every doubt</li>
        <li><a href="analysis.json">analysis.json</a>: the estimates with each block's value</li>
        </ul>
        </section>

        """);
}
