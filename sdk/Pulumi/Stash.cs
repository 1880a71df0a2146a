namespace Pulumi;

/// <summary>A value kept in the stack's state.</summary>
/// <param name="name">The logical name.</param>
/// <param name="args">The value.</param>
/// <param name="options">How it is managed.</param>
public sealed class Stash(string name, StashArgs args, CustomResourceOptions? options = null)
    : CustomResource("pulumi:index:Stash", name, args, options, null)
{
    /// <summary>The value as first kept.</summary>
    [Output("output")]
    public Output<object> Output { get; private set; } = null!;

    /// <summary>The value given.</summary>
    [Output("input")]
    public Output<object> Input { get; private set; } = null!;
}
