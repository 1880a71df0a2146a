using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsReachedOnlyFromItsNetworkTests : ResourceRuleTests<DatabaseIsReachedOnlyFromItsNetwork>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "it")
        .With("settings.ipConfiguration.enablePrivatePathForGoogleCloudServices", false)
        .With("settings.ipConfiguration.privateNetwork", "projects/p/global/networks/n")
        .With("settings.ipConfiguration.allocatedIpRange", "services")
        .With("settings.ipConfiguration.serverCertificateRotationMode", "AUTOMATIC_ROTATION_DURING_MAINTENANCE");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("settings.ipConfiguration.enablePrivatePathForGoogleCloudServices", true),
            "settings.ipConfiguration.enablePrivatePathForGoogleCloudServices must be false, got true.")
        .MissingOrNull(
            "settings.ipConfiguration.enablePrivatePathForGoogleCloudServices",
            "settings.ipConfiguration.enablePrivatePathForGoogleCloudServices must be false, got nothing.")
        .MissingOrNull("settings.ipConfiguration.privateNetwork", "settings.ipConfiguration.privateNetwork must be set, got nothing.")
        .MissingOrNull("settings.ipConfiguration.allocatedIpRange", "settings.ipConfiguration.allocatedIpRange must be set, got nothing.")
        .Rejects(
            r => r.With("settings.ipConfiguration.serverCertificateRotationMode", "NO_AUTOMATIC_ROTATION"),
            "settings.ipConfiguration.serverCertificateRotationMode must be "
                + "AUTOMATIC_ROTATION_DURING_MAINTENANCE, got NO_AUTOMATIC_ROTATION.")
        .MissingOrNull(
            "settings.ipConfiguration.serverCertificateRotationMode",
            "settings.ipConfiguration.serverCertificateRotationMode must be AUTOMATIC_ROTATION_DURING_MAINTENANCE, got nothing.")
        .Unknown("settings.ipConfiguration.enablePrivatePathForGoogleCloudServices")
        .Secret(
            "settings.ipConfiguration.enablePrivatePathForGoogleCloudServices",
            true,
            "settings.ipConfiguration.enablePrivatePathForGoogleCloudServices must be false, got [secret].");
}
