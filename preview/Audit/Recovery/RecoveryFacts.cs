using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>What of a stack bears on its recovery.</summary>
sealed class RecoveryFacts
{
    const string InstanceType = "gcp:sql/databaseInstance:DatabaseInstance";
    const string AlertType = "gcp:monitoring/alertPolicy:AlertPolicy";

    readonly RenderedStack _stack;

    /// <summary>Reads a stack.</summary>
    public RecoveryFacts(RenderedStack stack)
    {
        _stack = stack;
        View = StackReader.View(stack, new());
        var instances = View.OfType(InstanceType).ToArray();
        Primary = Array.Find(instances, static i => i.At("masterInstanceName").IsMissing);
        Replica = Array.Find(instances, i => !i.At("masterInstanceName").IsMissing && Region(i) != Region(Primary));
        var groups = View.OfType("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager").ToArray();
        Hosts = Array.Find(groups, g => Region(g) == Region(Primary)) ?? groups.FirstOrDefault();
        StandbyHosts = Array.Find(groups, g => Region(g) != Region(Hosts));
        Name = View.OfType("gcp:dns/recordSet:RecordSet").FirstOrDefault(r => Primary is not null
            && View.Targets(r, "rrdatas").Contains(Primary));
        Failover = Function("failover");
        Probe = Function("probe");
        ProbeJob = View.OfType(Jobs.Type).FirstOrDefault(j => Probe is not null && j.At("paused").AsBool() != true && Calls(j, Probe));
        Exports = View.OfType(Jobs.Type).FirstOrDefault(static j => j.At("paused").AsBool() != true
            && j.At("description").AsText()?.StartsWith("backup: incremental", StringComparison.Ordinal) == true);
    }

    /// <summary>The stack as the policies see it.</summary>
    public StackView View { get; }

    /// <summary>The database that is written to; null where there is none.</summary>
    public ResourceInputs? Primary { get; }

    /// <summary>Its replica in another region; null where there is none.</summary>
    public ResourceInputs? Replica { get; }

    /// <summary>The hosts beside the primary; null where there are none.</summary>
    public ResourceInputs? Hosts { get; }

    /// <summary>The hosts of the other region; null where there are none.</summary>
    public ResourceInputs? StandbyHosts { get; }

    /// <summary>The record that names the database; null where there is none.</summary>
    public ResourceInputs? Name { get; }

    /// <summary>The function that fails over; null where the stack has none.</summary>
    public ResourceInputs? Failover { get; }

    /// <summary>The function that probes the service; null where the stack has none.</summary>
    public ResourceInputs? Probe { get; }

    /// <summary>What calls the probe; null where nothing does.</summary>
    public ResourceInputs? ProbeJob { get; }

    /// <summary>What starts the incremental exports; null where nothing does.</summary>
    public ResourceInputs? Exports { get; }

    /// <summary>The component a resource is in, with what it is given; null where it is in none.</summary>
    public ResourceInputs? Component(ResourceInputs? resource) =>
        resource?.Parent is { } parent && _stack.Find(parent) is { } state ? ResourceInputs.From(state, MapValue.Empty, new()) : null;

    /// <summary>The conditions in PromQL that speak of a metric, with the policy and where its condition stands.</summary>
    public IEnumerable<(ResourceInputs Alert, string Path, string Query)> Queries(string metric) => View.OfType(AlertType)
        .SelectMany(static a => a.Each("conditions").Select((c, i) => (
            Alert: a,
            Path: $"conditions[{i}].conditionPrometheusQueryLanguage",
            Query: c.At("conditionPrometheusQueryLanguage.query").AsText() ?? "")))
        .Where(q => q.Query.Contains(metric, StringComparison.Ordinal));

    static string? Region(ResourceInputs? resource) => resource?.At("region").AsText();

    static bool Calls(ResourceInputs job, ResourceInputs function) =>
        function.At("name").AsText() is { } name
        && job.At("httpTarget.uri").AsText()?.Contains($"//{name}-", StringComparison.Ordinal) == true;

    ResourceInputs? Function(string entryPoint) =>
        View.OfType("gcp:cloudfunctionsv2/function:Function").FirstOrDefault(f => f.At("buildConfig.entryPoint").AsText() == entryPoint);
}
