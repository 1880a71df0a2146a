namespace Groundwork.Lease;

/// <summary>Where the program says what it does.</summary>
interface ILog
{
    /// <summary>Writes one entry; severity as Cloud Logging has it.</summary>
    void Write(string severity, string message);
}
