using Bench.Load.Driving;

namespace Bench.Load.Tests.Driving;

public sealed class FreeConnectionsTests
{
    private readonly Connection[] connections = [.. Enumerable.Range(0, 3).Select(index => new Connection(index, new RequestWalk([], 0)))];
    private readonly FreeConnections free = new(3);

    [Fact]
    public void The_one_that_has_been_free_for_longest_comes_first()
    {
        Free(0);
        Free(1);
        Assert.Equal(0, Take());
        Free(2);
        Free(0);
        Assert.Equal([1, 2, 0], [Take(), Take(), Take()]);
        Assert.True(free.IsEmpty);
    }

    [Fact]
    public void One_that_has_ended_meanwhile_is_passed_over()
    {
        Free(0);
        Free(1);
        connections[0].Enter(ConnectionState.Closed, 0);
        Assert.Equal(1, Take());
        Assert.False(free.TryTake(out _));
    }

    [Fact]
    public void One_that_ended_and_came_back_stands_in_the_list_once()
    {
        Free(0);
        connections[0].Enter(ConnectionState.Closed, 0);
        Free(0);
        Free(1);
        Assert.Equal([0, 1], [Take(), Take()]);
        Assert.False(free.TryTake(out _));
    }

    private void Free(int index)
    {
        connections[index].Enter(ConnectionState.Free, 0);
        free.Add(connections[index]);
    }

    private int Take()
    {
        Assert.True(free.TryTake(out var connection));
        connection.Enter(ConnectionState.Awaiting, 0);
        return connection.Index;
    }
}
