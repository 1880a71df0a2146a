using System.Globalization;
using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What everything beside databases and hosts uses.</summary>
/// <param name="view">The stack.</param>
/// <param name="regionOf">Where a resource runs.</param>
/// <param name="table">What is assumed.</param>
sealed class ServiceUsage(StackView view, Func<ResourceInputs, string> regionOf, PriceTable table)
{
    const decimal DaysPerYear = 365;

    /// <summary>What a resource uses; null where this knows nothing of its type.</summary>
    public IEnumerable<Usage>? Of(ResourceInputs resource) => resource.Type switch
    {
        "gcp:compute/address:Address" => resource.At("addressType").AsText() == "INTERNAL"
            ? []
            : [new("address-hour", table.HoursPerMonth, $"{Usage.Text(table.HoursPerMonth)} h")],
        "gcp:compute/routerNat:RouterNat" => Gateway(resource),
        "gcp:kms/cryptoKey:CryptoKey" => Key(resource),
        "gcp:secretmanager/secret:Secret" => Secret(resource),
        "gcp:secretmanager/secretVersion:SecretVersion" or "gcp:storage/bucketObject:BucketObject" => [],
        "gcp:storage/bucket:Bucket" => Bucket(resource),
        "gcp:cloudscheduler/job:Job" => [new("scheduler-job-month", 1, "1 job")],
        "gcp:dns/managedZone:ManagedZone" => [new("dns-zone-month", 1, "1 zone")],
        "gcp:monitoring/alertPolicy:AlertPolicy" => [Conditions(resource)],
        "gcp:cloudfunctionsv2/function:Function" => Function(resource),
        "gcp:pubsub/topic:Topic" => [Assumed("pubsub-gib", "pubsub-gib", "GiB")],
        "gcp:artifactregistry/repository:Repository" => [Assumed("artifact-gib-month", "artifact-gib", "GiB")],
        "gcp:logging/projectBucketConfig:ProjectBucketConfig" => Logs(resource),
        _ => null,
    };

    Usage Assumed(string sku, string name, string unit)
    {
        var assumed = table.Assumptions[name];
        return new(sku, assumed.Value, $"{Usage.Text(assumed.Value)} {unit}", assumed.Text);
    }

    IEnumerable<Usage> Gateway(ResourceInputs gateway)
    {
        var hosts = view.OfType(HostUsage.GroupType).Where(g => regionOf(g) == regionOf(gateway)).Sum(g => HostUsage.Hosts(g, view));
        return
        [
            new("nat-host-hour", hosts * table.HoursPerMonth, $"{Usage.Text(hosts)} hosts × {Usage.Text(table.HoursPerMonth)} h"),
            Assumed("nat-gib", "nat-gib", "GiB"),
        ];
    }

    IEnumerable<Usage>? Key(ResourceInputs key)
    {
        var years = table.Assumptions["kms-years"];
        var rotations = key.At("rotationPeriod").AsText() is [.. var seconds, 's']
                && decimal.TryParse(seconds, CultureInfo.InvariantCulture, out var period)
                && period > 0
            ? Math.Floor(years.Value * DaysPerYear * 86400 / period)
            : 0;
        return key.At("versionTemplate.protectionLevel").AsText() switch
        {
            null or "SOFTWARE" => [new("kms-software-version-month", 1 + rotations, $"1 + {Usage.Text(rotations)} versions", years.Text)],
            "HSM" => [new("kms-hsm-version-month", 1 + rotations, $"1 + {Usage.Text(rotations)} versions", years.Text)],
            _ => null,
        };
    }

    IEnumerable<Usage> Secret(ResourceInputs secret)
    {
        var places = Math.Max(1, secret.Each("replication.userManaged.replicas").Count);
        var versions = table.Assumptions["secret-versions"];
        return
        [
            new("secret-version-month", places * versions.Value, $"{places} regions × {Usage.Text(versions.Value)} version", versions.Text),
        ];
    }

    IEnumerable<Usage> Bucket(ResourceInputs bucket)
    {
        var kind = (bucket.At("storageClass").AsText() ?? "STANDARD").ToLowerInvariant();
        var multi = regionOf(bucket).Contains('-', StringComparison.Ordinal) ? "" : "multi-";
        return [Assumed($"storage-{multi}{kind}-gib-month", "bucket-gib", "GiB")];
    }

    static Usage Conditions(ResourceInputs policy)
    {
        var count = policy.Each("conditions").Count;
        return new(
            "alert-condition-month",
            count,
            $"{count} conditions",
            "Google charges for conditions from a day that it has put off before.");
    }

    IEnumerable<Usage>? Function(ResourceInputs function)
    {
        var seconds = table.Assumptions["function-seconds"];
        var processors = (decimal)(function.At("serviceConfig.availableCpu").AsNumber() ?? 1);
        return Memory(function.At("serviceConfig.availableMemory").AsText() ?? "256Mi") is not { } memory ? null :
        [
            new(
                "function-vcpu-second",
                processors * seconds.Value,
                $"{Usage.Text(processors)} vCPU × {Usage.Text(seconds.Value)} s",
                seconds.Text),
            new(
                "function-memory-gib-second",
                memory * seconds.Value,
                $"{Usage.Text(memory)} GiB × {Usage.Text(seconds.Value)} s",
                seconds.Text),
        ];
    }

    static decimal? Memory(string text)
    {
        var size = text.TrimEnd('i');
        var perGib = size switch { [.., 'M'] => 1024, [.., 'G'] => 1, _ => 0 };
        return perGib > 0 && decimal.TryParse(size[..^1], CultureInfo.InvariantCulture, out var value) ? value / perGib : null;
    }

    IEnumerable<Usage> Logs(ResourceInputs bucket)
    {
        var logged = table.Assumptions["logging-gib"];
        var months = Math.Max(0, ((decimal)(bucket.At("retentionDays").AsNumber() ?? 30) - 30) / 30);
        yield return new("logging-gib", logged.Value, $"{Usage.Text(logged.Value)} GiB", logged.Text);
        if (months > 0)
        {
            yield return new(
                "logging-kept-gib-month",
                logged.Value * months,
                $"{Usage.Text(logged.Value)} GiB × {Usage.Text(Math.Round(months, 2))} months over the first",
                logged.Text);
        }
    }
}
