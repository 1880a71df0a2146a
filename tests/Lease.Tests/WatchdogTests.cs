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
        var folder = Directory.CreateTempSubdirectory("groundwork-watchdog-");
        var path = isAbstract ? $"@{folder.FullName}" : Path.Combine(folder.FullName, "notify");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified)
        {
            ReceiveTimeout = (int)Patience.Longest.TotalMilliseconds,
        };
        systemd.Bind(new UnixDomainSocketEndPoint(isAbstract ? $"\0{path[1..]}" : path));
        using var watchdog = new Watchdog(path);

        watchdog.Ping();

        var buffer = new byte[64];
        Assert.Equal("WATCHDOG=1", Encoding.ASCII.GetString(buffer, 0, systemd.Receive(buffer)));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Says_nothing_where_nobody_listens()
    {
        using var watchdog = new Watchdog(null);

        watchdog.Ping();

        Assert.Null(Record.Exception(watchdog.Ping));
    }
}
