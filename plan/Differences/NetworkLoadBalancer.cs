using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>What a network load balancer, unlike the others, can't change in place.</summary>
static class NetworkLoadBalancer
{
    public static (ReplacementEffect, string) Decide(
        string key, PropertyValue? before, PropertyValue? after, PropertyValue? type) => type switch
        {
            TextValue { Value: "network" } => Decide(key, before, after),
            UnknownValue => (ReplacementEffect.May, "it depends on loadBalancerType, which isn't known"),
            _ => (ReplacementEffect.None, "only a network load balancer replaces"),
        };

    static (ReplacementEffect, string) Decide(string key, PropertyValue? before, PropertyValue? after) => (key, before, after) switch
    {
        ("subnets", ListValue old, ListValue @new) when old.IsKnown && @new.IsKnown => old.Items.All(s => @new.Items.Contains(s))
            ? (ReplacementEffect.None, "subnets are added in place")
            : (ReplacementEffect.Must, "a subnet can't be taken off"),
        ("subnets", _, _) => (ReplacementEffect.May, "a subnet can't be taken off, and one of them isn't known"),
        ("securityGroups", _, _) => IsEmpty(before) != IsEmpty(after)
            ? (ReplacementEffect.Must, "security groups can't be given to one without, nor all be taken off")
            : (ReplacementEffect.None, "security groups change in place"),
        (_, NumberValue old, NumberValue @new) when @new.Value >= old.Value => (ReplacementEffect.None, "addresses are added in place"),
        (_, null, NumberValue) => (ReplacementEffect.None, "addresses are added in place"),
        (_, _, UnknownValue) => (ReplacementEffect.May, "addresses can't be taken off, and their number isn't known"),
        _ => (ReplacementEffect.Must, "addresses can't be taken off"),
    };

    static bool IsEmpty(PropertyValue? list) => list is null or ListValue { Items.IsEmpty: true };
}
