namespace Groundwork.Policies.Rules.Recovery;

/// <summary>
/// Nothing on the recovery path is only in the primary's region: functions, schedules, queues, images, and the state, topics,
/// secrets and keys they use.
/// </summary>
public sealed class RecoveryPathOutlivesThePrimary : StackRule
{
    const string Bucket = "gcp:storage/bucket:Bucket";
    const string Function = "gcp:cloudfunctionsv2/function:Function";
    const string Key = "gcp:kms/cryptoKey:CryptoKey";
    const string Queue = "gcp:cloudtasks/queue:Queue";
    const string Repository = "gcp:artifactregistry/repository:Repository";
    const string Ring = "gcp:kms/keyRing:KeyRing";
    const string Secret = "gcp:secretmanager/secret:Secret";
    const string Topic = "gcp:pubsub/topic:Topic";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-recovery-path",
        AppliesTo = [Bucket, Function, Jobs.Type, Queue, Repository, Ring, Secret, Sql.Instances.Type, Topic],
        Severity = Severity.Critical,
        Summary = "What recovers a region must not go down with it.",
        Remediation =
            "Put functions, schedules and queues into a region of their own, and what they use, its keys included, into a multi-region.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2", "iso-27001@2022:A.8.14"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var lost = stack.OfType(Sql.Instances.Type)
            .Where(static sql => !Sql.Instances.IsReplica(sql).IsPassed)
            .Select(static sql => sql.At("region"))
            .DistinctBy(static region => region.AsText())
            .ToArray();
        if (lost.Length == 0)
        {
            yield break;
        }

        var functions = stack.OfType(Function).ToArray();
        var used = functions
            .SelectMany(stack.ReferencesFrom)
            .Where(static r => r.Is([Bucket, Queue, Secret, Topic]))
            .DistinctBy(static r => r.Urn)
            .ToArray();
        var rings = used.SelectMany(r => stack.Targets(r, r.Type == Bucket ? "encryption.defaultKmsKeyName" : "kmsKeyName", Key))
            .SelectMany(key => stack.Targets(key, "keyRing", Ring)).DistinctBy(static ring => ring.Urn);

        foreach (var part in functions.Concat(stack.OfType(Repository)).Concat(used.Where(static r => r.Is([Bucket, Queue]))).Concat(rings))
        {
            yield return Outlives(part.Require("location"), lost);
        }

        foreach (var job in stack.OfType(Jobs.Type))
        {
            yield return Outlives(job.Require("region"), lost);
        }

        foreach (var secret in used.Where(static r => r.Type == Secret))
        {
            yield return secret.At("replication.auto").IsMissing
                ? Somewhere(secret.Each("replication.userManaged.replicas"), static replica => replica.Require("location"), lost)
                : Verdict.Passed;
        }

        foreach (var topic in used.Where(static r => r.Type == Topic && !r.At("messageStoragePolicy").IsMissing))
        {
            yield return Somewhere(topic.Each("messageStoragePolicy.allowedPersistenceRegions"), static region => region, lost);
        }
    }

    // Each by itself: while two change places both are primaries, and one at a time is lost.
    static Verdict Somewhere(Elements places, Func<Property, Property> place, IEnumerable<Property> lost) =>
        Verdict.All(lost.Select(region => places.Any(one => Outlives(place(one), [region]), "lie outside the primary's region, too")));

    static Verdict Outlives(Property place, IEnumerable<Property> lost) => Verdict.All(lost.Select(region => region.AsText() is { } name
        ? place.Text(text => !string.Equals(text, name, StringComparison.OrdinalIgnoreCase), "lie outside the primary's region")
        : region.Undetermined()));
}
