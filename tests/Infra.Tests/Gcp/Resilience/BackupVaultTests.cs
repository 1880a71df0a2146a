using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class BackupVaultTests
{
    const string Bucket = "gcp:storage/bucket:Bucket";
    const string Grant = "gcp:storage/bucketIAMMember:BucketIAMMember";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_backups_in_a_third_region(bool isPreview)
    {
        var bucket = (await Vault(isPreview))[Bucket, "backups"];

        Assert.Equal("trading-bot-test-critical-backups", bucket["name"]);
        Assert.Equal("us-west1", bucket["location"]);
        Assert.Equal("backup", bucket["labels.purpose"]);
        Assert.Equal("copy", bucket["labels.lock"]);
        Assert.Equal("enforced", bucket["publicAccessPrevention"]);
        Assert.Equal(true, bucket["versioning.enabled"]);
        Assert.True(bucket.IsProtected);
        Assert.Contains("keys-backups-us-west1-storage", bucket.DependsOn);
    }

    [Fact]
    public async Task Locks_the_copy_for_35_days()
    {
        var bucket = (await Vault())[Bucket, "backups-copy"];

        Assert.Equal("backup", bucket["labels.purpose"]);
        Assert.Null(bucket["labels.lock"]);
        Assert.Equal(true, bucket["retentionPolicy.isLocked"]);
        Assert.Equal("3024000", bucket["retentionPolicy.retentionPeriod"]);
        Assert.Equal(400.0, bucket["lifecycleRules[0].condition.age"]);
    }

    [Fact]
    public async Task Lets_nobody_delete_from_the_copy()
    {
        var program = await Vault();

        var granted = program.OfType(Grant)
            .Where(grant => Equals(grant["bucket"], "trading-bot-test-backup-vault"))
            .Select(grant => $"{grant["role"]} {grant["member"]}");

        Assert.Equal(
            [
                "roles/storage.objectViewer serviceAccount:vault@example.iam.gserviceaccount.com",
                "roles/storage.objectCreator serviceAccount:vault@example.iam.gserviceaccount.com",
            ],
            granted);
    }

    [Fact]
    public async Task Lets_the_verifier_delete_nothing()
    {
        var role = (await Vault()).Only("gcp:projects/iAMCustomRole:IAMCustomRole");

        Assert.Equal(["storage.objects.get", "storage.objects.list", "storage.objects.update"], role.Texts("permissions"));
    }

    [Fact]
    public async Task Refuses_a_region_of_the_data()
    {
        var message = await Foundation.ErrorOf(() => new RecoverySystem().Vault(region: "us-east1"));

        Assert.Contains(
            "Key must not be a region of the data (us-central1, us-east1), got us-east1: a lost region would take the backups with it.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_delete_before_the_retention_ends()
    {
        var error = Assert.Throws<ArgumentException>(() => BackupVaultArgs.CheckKept(60, 45));

        Assert.Equal("KeepDays must be at least RetentionDays (60), got 45: nothing can be deleted before.", error.Message);
        Assert.Equal(
            "RetentionDays must be between 35 and 3650, got 34.",
            (await Assert.ThrowsAsync<ArgumentException>(() => Task.Run(() => Args(34)))).Message);
    }

    static BackupVaultArgs Args(int retentionDays) => new()
    {
        Cloud = null!,
        Key = null!,
        DataRegions = Foundation.Regions,
        RetentionDays = retentionDays,
        Writers = new Dictionary<string, Input<string>>(),
    };

    static Task<TestProgram> Vault(bool isPreview = false) => TestProgram.Run(() => new RecoverySystem().Vault(), isPreview);
}
