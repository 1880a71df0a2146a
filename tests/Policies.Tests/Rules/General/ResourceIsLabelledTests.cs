using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class ResourceIsLabelledTests : ResourceRuleTests<ResourceIsLabelled>
{
    const string Shape = "be 1 to 63 lower-case letters, digits, '-' and '_'";

    static readonly ResourceInputs Bucket = Labelled(new("gcp:storage/bucket:Bucket", "reports"), "labels");

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Accepts(
            "a database by its user labels",
            _ => Labelled(new("gcp:sql/databaseInstance:DatabaseInstance", "trading"), "settings.userLabels"))
        .Accepts("an alert by its user labels", _ => Labelled(new("gcp:monitoring/alertPolicy:AlertPolicy", "latency"), "userLabels"))
        .Accepts("the provider's default labels", b => b.Without("labels.owner").WithProvider("defaultLabels.owner", "platform"))
        .Accepts(
            "other labels where that is configured",
            b => b.Without("labels.owner").Configured(Rule.Id, ResourceIsLabelled.Keys, ["env"]))
        .Rejects(b => b.With("labels.owner", "Platform Team"), $"labels.owner must {Shape}, got Platform Team.")
        .Rejects(
            _ => Labelled(
                new("gcp:sql/databaseInstance:DatabaseInstance", "trading"),
                "settings.userLabels").Without("settings.userLabels.env"),
            $"settings.userLabels.env must {Shape}, got nothing.")
        .MissingOrNull("labels.env", $"labels.env must {Shape}, got nothing.")
        .Unknown("labels")
        .Unknown("labels.env")
        .Secret("labels.env", "Prod!", $"labels.env must {Shape}, got [secret].");

    static ResourceInputs Labelled(ResourceInputs resource, string path) => resource
        .With($"{path}[\"cost-center\"]", "trading").With($"{path}[\"data-classification\"]", "internal").With($"{path}.env", "prod")
        .With($"{path}[\"managed-by\"]", "pulumi").With($"{path}.owner", "platform");
}
