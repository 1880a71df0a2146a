namespace Groundwork.Preview.Cli;

/// <summary>Tells a waiting person what takes so long; nothing within the first second, nothing off a terminal.</summary>
sealed class Progress : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly Terminal _terminal;
    readonly Lock _lock = new();
    readonly Timer? _timer;
    string _doing;
    bool _shown;
    bool _ended;

    public Progress(Terminal terminal, string doing)
    {
        _terminal = terminal;
        _doing = doing;
        _timer = terminal.ErrorIsTerminal ? new(_ => Show(), null, Patience, Timeout.InfiniteTimeSpan) : null;
    }

    /// <summary>Says what is being done now.</summary>
    public void Now(string doing)
    {
        lock (_lock)
        {
            _doing = doing;
            if (_shown)
            {
                Print();
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _ended = true;
            if (_shown)
            {
                _terminal.Error.Write("\r\e[K");
            }
        }
    }

    void Show()
    {
        lock (_lock)
        {
            if (!_ended)
            {
                _shown = true;
                Print();
            }
        }
    }

    void Print() => _terminal.Error.Write($"\r\e[K{_doing}…");
}
