namespace Bench.Core.Tests;

/// <summary>
/// A clock that is set back or ahead by a day before each look at it, as an administrator or a time server may do; its time that only runs on does so.
/// </summary>
internal sealed class ErrantClock : HastyClock
{
    private int looks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(looks++ % 2 == 0 ? -looks : looks);
}
