using System.Net.Sockets;
using System.Text;

namespace Groundwork.Lease.Tests;

public sealed class WatchdogTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Tells_systemd_that_it_is_alive(bool isAbstract)
    {
        var path = isAbstract ? $"@groundwork-{Guid.NewGuid():N}" : Path.Combine(Path.GetTempPath(), $"groundwork-{Guid.NewGuid():N}");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 5000 };
        systemd.Bind(new UnixDomainSocketEndPoint(isAbstract ? $"\0{path[1..]}" : path));
        using var watchdog = new Watchdog(path);

        watchdog.Ping();

        var buffer = new byte[64];
        Assert.Equal("WATCHDOG=1", Encoding.ASCII.GetString(buffer, 0, systemd.Receive(buffer)));
    }

    [Fact]
    public void Says_nothing_where_nobody_listens()
    {
        using var watchdog = new Watchdog(null);

        watchdog.Ping();

        Assert.Null(Record.Exception(watchdog.Ping));
    }
}
