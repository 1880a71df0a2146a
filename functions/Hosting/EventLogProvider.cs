namespace Groundwork.Functions.Hosting;

/// <summary>Lets the framework's own warnings and errors into the same log, without exception texts of requests.</summary>
sealed class EventLogProvider(EventLog log) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(log, categoryName);

    public void Dispose()
    {
    }

    sealed class Logger(EventLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var severity = logLevel switch
                {
                    LogLevel.Warning => Severity.Warning,
                    LogLevel.Critical => Severity.Critical,
                    _ => Severity.Error,
                };
                log.Write(severity, formatter(state, null), ("logger", category), ("exception", exception?.GetType().FullName ?? ""));
            }
        }
    }
}
