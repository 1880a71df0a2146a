using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>When a change of a Cloud SQL instance's primary is a switchover or a promotion, and no replacement.</summary>
static class SqlSwitchover
{
    const string Primary = "CLOUD_SQL_INSTANCE";
    const string Replica = "READ_REPLICA_INSTANCE";

    public static (ReplacementEffect Effect, string Because) Decide(MapValue old, MapValue inputs)
    {
        var (before, after) = (TextOf(old, "instanceType"), TextOf(inputs, "instanceType"));
        var master = TextOf(inputs, "masterInstanceName");
        if (before == Replica && after == Primary && master.Length == 0 && inputs.Find("masterInstanceName") is null or TextValue)
        {
            return (ReplacementEffect.None, "a replica is promoted in place");
        }

        if (before != Primary || after != Replica)
        {
            return (ReplacementEffect.Must, $"the new primary is no switchover: instanceType must go from {Primary} to {Replica}");
        }

        if (master.Length == 0)
        {
            return (ReplacementEffect.May, "it can't be told whether this is a switchover: the new primary's name isn't known");
        }

        if (!Names(old).Contains(master) || Names(inputs).Contains(master))
        {
            return (
                ReplacementEffect.Must,
                $"the new primary is no switchover: {master} must be in the old replicaNames and not in the new ones");
        }

        return Count(inputs.Find("replicaConfiguration")) == 1 || Count(old.Find("replicaConfiguration")) == 1
            ? (ReplacementEffect.None, "the old primary becomes a replica by switchover")
            : (
                ReplacementEffect.Must,
                "the switchover isn't ready: replicaConfiguration must have one element, which is there only "
                    + "after the replica was switched and refreshed");
    }

    static string TextOf(MapValue inputs, string key) => inputs.Find(key) is TextValue text ? text.Value : "";

    static HashSet<string> Names(MapValue inputs) =>
        inputs.Find("replicaNames") is ListValue list ? [.. list.Items.OfType<TextValue>().Select(static t => t.Value)] : [];

    static int Count(PropertyValue? value) => value switch
    {
        SecretValue { Inner: null } => 1,
        SecretValue secret => Count(secret.Inner),
        ListValue list => list.Items.Length,
        MapValue => 1,
        _ => 0,
    };
}
