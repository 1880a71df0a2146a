namespace Groundwork.Policies.Rules.Observability;

/// <summary>Logs are sent to stores of this stack, and every store of logs is sent some.</summary>
public sealed class SinksLeadToOwnStores : StackRule
{
    const string Sink = "gcp:logging/projectSink:ProjectSink";
    const string Store = "gcp:logging/projectBucketConfig:ProjectBucketConfig";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-log-sink-own-store",
        AppliesTo = ["gcp:logging/projectSink:ProjectSink", "gcp:logging/projectBucketConfig:ProjectBucketConfig"],
        Severity = Severity.High,
        Summary = "A sink elsewhere is a copy of everything that nobody here governs.",
        Remediation = "Make sinks and stores by Infra.Gcp.Observability.AuditTrail.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType(Sink).Select(sink => sink.Require("uniqueWriterIdentity").True().And(Leads(sink, stack)))
            .Concat(stack.OfType(Store).Select(store =>
            {
                var nothing = store.Violation("The store must be the destination of a ProjectSink, got none.");
                return Verdict.Any([nothing, .. stack.OfType(Sink).Select(sink => LeadsTo(sink.Require("destination"), store, stack))]).Saying(nothing.Violations[0].Message);
            }));

    static Verdict Leads(ResourceInputs sink, StackView stack)
    {
        var destination = sink.Require("destination");
        var stores = stack.OfType([Store, "gcp:storage/bucket:Bucket", "gcp:bigquery/dataset:Dataset", "gcp:pubsub/topic:Topic"]);
        var nothing = destination.Must("be a store of this stack");
        return Verdict.Any([nothing, .. stores.Select(store => LeadsTo(destination, store, stack))]).Saying(nothing.Violations[0].Message);
    }

    static Verdict LeadsTo(Property destination, ResourceInputs store, StackView stack)
    {
        if (stack.Targets(destination.Owner, "destination").Contains(store))
        {
            return Verdict.Passed;
        }

        var names = ((string[])["bucketId", "name", "datasetId"]).Select(store.At).ToArray();
        var name = names.Select(static n => n.AsText()).FirstOrDefault(static text => text is not null);
        return Array.Find(names, static n => n.IsUnknown) is { } unknown && name is null ? unknown.Undetermined() : destination.Text(text => name is not null && text.EndsWith($"/{name}", StringComparison.Ordinal), "be that store");
    }
}
