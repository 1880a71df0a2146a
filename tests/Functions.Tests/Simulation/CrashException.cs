namespace Groundwork.Functions.Tests.Simulation;

/// <summary>The process is gone, in the middle of whatever it did.</summary>
sealed class CrashException : Exception;
