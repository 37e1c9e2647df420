using System.Net.WebSockets;
using System.Text;
using Bench.Core.Suites;
using Bench.Targets.Verification;
using static Bench.Targets.Tests.Verification.ScriptedAnswers;

namespace Bench.Targets.Tests.Verification;

public sealed class EchoClientTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private static readonly Conversation Mixed = new("mixed", "/ws",
    [
        SocketMessage.OfText("Hello"),
        SocketMessage.OfBytes([0, 255, 128]),
        SocketMessage.OfText(""),
        SocketMessage.OfText(new string('x', 65536)),
    ]);

    private static readonly Conversation Hello = Mixed with { Messages = [SocketMessage.OfText("Hello")] };

    [Fact]
    public async Task Messages_that_come_back_as_they_were_are_no_difference() =>
        Assert.Null(await DifferenceAsync(Mixed, socket => ScriptedSocket.EchoAsync(socket, message => message)));

    [Fact]
    public async Task A_conversation_may_be_nothing_but_its_close() =>
        Assert.Null(await DifferenceAsync(Mixed with { Messages = [] }, socket => ScriptedSocket.EchoAsync(socket, message => message)));

    [Fact]
    public async Task A_text_that_comes_back_as_bytes_is_a_difference()
    {
        var difference = await DifferenceAsync(Hello, socket => ScriptedSocket.EchoAsync(socket, message => (WebSocketMessageType.Binary, message.Content)));
        Assert.Equal(("message 1: text, Hello", "message 1: bytes, Hello"), Sides(difference));
    }

    [Fact]
    public async Task A_message_that_changed_is_told_from_its_first_other_byte()
    {
        var difference = await DifferenceAsync(
            Mixed,
            socket => ScriptedSocket.EchoAsync(
                socket,
                message => (message.Type, message.Content.Length == 65536 ? message.Content[..65535] : message.Content)));
        Assert.Equal("message 4, byte 65535 of 65535 (expected 65536): xxxxxxxxxxxxxxxxxxxxx", difference!.Expected);
    }

    [Fact]
    public async Task A_close_in_place_of_a_message_is_a_difference_with_its_status()
    {
        var difference = await DifferenceAsync(
            Hello, socket => socket.CloseOutputAsync(WebSocketCloseStatus.InternalServerError, null, CancellationToken.None));
        Assert.Equal(("message 1: text, Hello", "message 1: closed with status 1011"), Sides(difference));
    }

    [Fact]
    public async Task A_connection_that_breaks_off_has_no_answer()
    {
        var difference = await DifferenceAsync(Hello, socket => Task.CompletedTask);
        Assert.StartsWith("message 1: none: ", difference!.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_nobody_asked_for_is_told_at_the_end()
    {
        var difference = await DifferenceAsync(Hello, async socket =>
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes("Hello"), WebSocketMessageType.Text, true, CancellationToken.None);
            await socket.SendAsync(Encoding.UTF8.GetBytes("once more"), WebSocketMessageType.Text, true, CancellationToken.None);
            await ScriptedSocket.EchoAsync(socket, message => message);
        });
        Assert.Equal(("end: closed with status 1000", "end: text, once more"), Sides(difference));
    }

    [Fact]
    public async Task A_server_that_is_silent_is_left_after_the_limit()
    {
        using var released = new CancellationTokenSource();
        var difference = await DifferenceAsync(
            Hello, socket => Task.Delay(Long, released.Token).ContinueWith(_ => { }, TaskScheduler.Default), TimeSpan.FromMilliseconds(200));
        await released.CancelAsync();
        Assert.Equal("message 1: none within 0.2 s", difference!.Actual);
    }

    [Fact]
    public async Task A_handshake_that_is_refused_is_told_with_its_status()
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/ws"] = [Ok("nothing here", "", "404 Not Found")] });
        var difference = await new EchoClient(Long).FirstDifferenceAsync(running.Endpoint, Hello, CancellationToken.None);
        Assert.Equal(("status: 101 (Switching Protocols)", "status: 404"), Sides(difference));
    }

    private static (string Expected, string Actual) Sides(Difference? difference) => (difference!.Expected, difference.Actual);

    private static async Task<Difference?> DifferenceAsync(Conversation conversation, Func<WebSocket, Task> script, TimeSpan? limit = null)
    {
        using var server = new ScriptedSocket(script);
        return await new EchoClient(limit ?? Long).FirstDifferenceAsync(server.Endpoint, conversation, CancellationToken.None);
    }
}
