namespace Groundwork.Functions.Hosting;

/// <summary>Cloud Logging's severities, as far as they are used.</summary>
enum Severity
{
    Debug,
    Info,
    Notice,
    Warning,
    Error,
    Critical,
}
