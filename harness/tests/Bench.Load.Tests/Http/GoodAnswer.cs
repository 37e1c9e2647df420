namespace Bench.Load.Tests.Http;

/// <summary>An answer that a server may send, and what is to be read from it.</summary>
/// <param name="ToHead">It answers HEAD.</param>
/// <param name="EndsWithConnection">Only the connection's end completes it.</param>
internal sealed record GoodAnswer(byte[] Bytes, bool ToHead, int Status, byte[] Body, bool KeepAlive, bool EndsWithConnection);
