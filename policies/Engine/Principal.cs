using Groundwork.Plan;

namespace Groundwork.Policies.Engine;

/// <summary>Who a grant is for. Two grants to the same principal have equal ones.</summary>
/// <param name="Text">The member, e.g. <c>group:admins@example.com</c>; null where it isn't known, or is an account of this stack.</param>
/// <param name="Account">The resource of this stack that it is, usually a service account; the empty URN otherwise.</param>
public sealed record Principal(string? Text, Urn Account)
{
    /// <summary>Somebody who can't be told before deployment.</summary>
    public static Principal Unknown { get; } = new(null, default);

    /// <summary>Whether it can't be told who this is.</summary>
    public bool IsUnknown => Text is null && Account.IsEmpty;

    /// <summary>The member, or the account's logical name.</summary>
    public override string ToString() => Text ?? (Account.IsEmpty ? "an unknown member" : Account.Name);
}
