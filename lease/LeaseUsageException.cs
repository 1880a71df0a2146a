namespace Groundwork.Lease;

/// <summary>A command line that can't be followed; the message says what to write instead.</summary>
sealed class LeaseUsageException(string message) : Exception(message);
