namespace Groundwork.Stacks;

/// <summary>The value of <c>groundwork:system</c> that picks this Stack class.</summary>
/// <param name="name">System, kebab-case, e.g. <c>trading-bot</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SystemNameAttribute(string name) : Attribute
{
    /// <summary>System, kebab-case.</summary>
    public string Name { get; } = name;
}
