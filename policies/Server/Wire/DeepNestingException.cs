namespace Groundwork.Policies.Server.Wire;

/// <summary>A property tree that is nested too deeply for the stack of the current thread.</summary>
sealed class DeepNestingException() : Exception("The properties are nested too deeply.");
