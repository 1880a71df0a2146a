using System.Net.Sockets;
using System.Text;

namespace Groundwork.Lease;

/// <summary>Tells systemd that this process still runs; where it stops telling, the unit's watchdog kills it and the container.</summary>
sealed class Watchdog : IDisposable
{
    static readonly byte[] Alive = Encoding.ASCII.GetBytes("WATCHDOG=1");

    readonly Socket? _socket;

    /// <summary>Speaks to the socket that systemd names, if any.</summary>
    public Watchdog(string? path)
    {
        if (!string.IsNullOrEmpty(path))
        {
            _socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // A leading @ stands for the zero byte of a socket without a file.
            _socket.Connect(new UnixDomainSocketEndPoint(path[0] == '@' ? $"\0{path[1..]}" : path));
        }
    }

    /// <summary>Tells it now.</summary>
    public void Ping()
    {
        try
        {
            _ = _socket?.Send(Alive);
        }
        catch (SocketException)
        {
            // systemd is restarting itself; the next one arrives.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket?.Dispose();
}
