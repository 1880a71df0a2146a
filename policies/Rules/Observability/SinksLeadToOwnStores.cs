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
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var stores = new StoreNames(stack);
        var sinks = stack.OfType(Sink);
        var byEnd = sinks.SelectMany(static sink => StoreNames.Ends(Destination(sink).AsText()).Select(end => (end, sink)))
            .ToLookup(static e => e.end, static e => e.sink, StringComparer.Ordinal);
        var unknown = sinks.Where(static sink => Destination(sink).IsUnknown).Take(1).ToArray();
        return sinks.Select(sink => sink.Require("uniqueWriterIdentity").True().And(Leads(sink, stores, stack)))
            .Concat(stack.OfType(Store).Select(store =>
            {
                var candidates = stack.ReferencedBy(store, Sink, "destination")
                    .Concat(StoreNames.Of(store) is { } name ? byEnd[name] : sinks.Take(1))
                    .Concat(unknown);
                var nothing = store.Violation("The store must be the destination of a ProjectSink, got none.");
                return Verdict.OneOf(candidates.Select(sink => LeadsTo(Destination(sink), store, stack)), nothing);
            }));
    }

    static Property Destination(ResourceInputs sink) => sink.Require("destination");

    static Verdict Leads(ResourceInputs sink, StoreNames stores, StackView stack)
    {
        var destination = Destination(sink);
        var nothing = destination.Must("be a store of this stack");
        return Verdict.OneOf(stores.Candidates(destination).Select(store => LeadsTo(destination, store, stack)), nothing);
    }

    static Verdict LeadsTo(Property destination, ResourceInputs store, StackView stack) =>
        stack.Targets(destination.Owner, "destination").Contains(store) ? Verdict.Passed
        : StoreNames.Of(store) is { } name ? destination.Text(text => text.EndsWith($"/{name}", StringComparison.Ordinal), "be that store")
        : StoreNames.Unknown(store) is { } unknown ? unknown.Undetermined()
        : destination.Text(static _ => false, "be that store");
}
