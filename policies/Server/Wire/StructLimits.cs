namespace Groundwork.Policies.Server.Wire;

/// <summary>How deep a property tree may be nested.</summary>
static class StructLimits
{
    /// <summary>What any thread's stack takes.</summary>
    public const int Ordinary = 100;

    /// <summary>What is taken at all, on a thread of its own with a larger stack.</summary>
    public const int Deepest = 10_000;

    /// <summary>That thread's stack, in bytes; only what is used of it becomes memory.</summary>
    public const int DeepStack = 256 * 1024 * 1024;
}
