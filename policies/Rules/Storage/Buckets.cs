namespace Groundwork.Policies.Rules.Storage;

/// <summary>What the rules on buckets ask first.</summary>
static class Buckets
{
    public const string Type = "gcp:storage/bucket:Bucket";

    /// <summary>Passes for a bucket labelled with one of the purposes.</summary>
    public static Verdict IsFor(ResourceInputs bucket, params string[] purposes) => bucket.Require("labels.purpose").OneOf(purposes);
}
