namespace Groundwork.Policies.Server.Wire;

/// <summary>Bytes that are no property tree. Its text holds nothing of them.</summary>
sealed class MalformedPropertiesException(string message) : Exception(message);
