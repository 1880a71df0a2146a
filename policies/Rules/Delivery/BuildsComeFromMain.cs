using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Delivery;

/// <summary>A build that makes what runs starts from the reviewed branch, with steps that are pinned.</summary>
public sealed partial class BuildsComeFromMain : ResourceRule
{
    static readonly string[] Events =
    [
        "repositoryEventConfig", "github", "triggerTemplate", "developerConnectEventConfig", "pubsubConfig", "webhookConfig",
    ];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-build-trigger-reviewed",
        AppliesTo = "gcp:cloudbuild/trigger:Trigger",
        Severity = Severity.High,
        Summary = "Whoever can start a build from a branch of their own can run what they like as the account of the build.",
        Remediation = "Set push.branch to ^main$, pin each step's image, and write logs to Cloud Logging alone.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs trigger)
    {
        yield return trigger.Require("repositoryEventConfig.push.branch")
            .EqualTo("^main$")
            .Or(trigger.Require("github.push.branch").EqualTo("^main$"))
            .Or(IsStartedByHand(trigger));
        yield return trigger.Require("build.options.logging").EqualTo("CLOUD_LOGGING_ONLY");
        yield return trigger.Require("build.options.requestedVerifyOption").EqualTo("VERIFIED");
        yield return trigger.Each("build.steps").AtLeast(1, "have a step");
        yield return trigger.Each("build.steps")
            .All(static step => step.Require("name").Matches(Pinned(), "be an image with its version or digest"));
    }

    static Verdict IsStartedByHand(ResourceInputs trigger) => trigger.Require("sourceToBuild.ref").EqualTo("refs/heads/main")
        .And(Verdict.All(Events.Select(cause => trigger.Require(cause).Absent())));

    [GeneratedRegex("^[a-z0-9.-]+(/[a-zA-Z0-9._-]+)+(:[0-9][A-Za-z0-9._-]*|@sha256:[0-9a-f]{64})$")]
    private static partial Regex Pinned();
}
