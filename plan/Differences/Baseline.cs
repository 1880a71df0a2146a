using Groundwork.Plan.State;

namespace Groundwork.Plan.Differences;

/// <summary>What a rendered stack is compared with.</summary>
public sealed class Baseline
{
    Baseline(RenderedStack stack, StackState? state)
    {
        Stack = stack;
        State = state;
    }

    /// <summary>Nothing: every resource is new.</summary>
    public static Baseline Empty { get; } = new(new RenderedStack("", "", []), null);

    /// <summary>The resources, without default providers.</summary>
    public RenderedStack Stack { get; }

    /// <summary>The state file it comes from; null for a snapshot.</summary>
    public StackState? State { get; }

    /// <summary>A snapshot, or another rendering: what a program asks for, to be compared as it is.</summary>
    public static Baseline Of(RenderedStack stack) => new(stack, null);

    /// <summary>A state file: what providers made of a program, with their defaults and names.</summary>
    public static Baseline Of(StackState state) => new(state.ToRenderedStack(), state);

    /// <summary>Another stack, as if it were <paramref name="stack"/>: its URNs are rewritten.</summary>
    public static Baseline OfOther(RenderedStack other, RenderedStack stack) =>
        new(StackRetargeting.Of(other, stack.Project, stack.Name), null);
}
