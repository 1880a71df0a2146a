namespace Groundwork.Policies.Rules.Observability;

/// <summary>One sink takes every log entry to where it is kept.</summary>
public sealed class EverythingLoggedIsKept : StackRule
{
    const string Nothing = "A sink must take every log entry (no filter, no exclusions), got none.";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-log-sink-all-entries",
        AppliesTo =
        [
            "gcp:logging/projectSink:ProjectSink",
            "gcp:logging/folderSink:FolderSink",
            "gcp:logging/organizationSink:OrganizationSink",
        ],
        Severity = Severity.High,
        Summary = "What a filter leaves out is what is missed afterwards.",
        Remediation = "Make a sink without a filter and without exclusions.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.2", "cis-gcp@5.0:2.3", "iso-27001@2022:A.8.15", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        [
            Verdict.Any(
                [stack.Violation(Nothing), .. stack.OfType(Metadata.AppliesTo).Select(static sink => Verdict.All(
                    sink.Require("filter").Absent(), sink.Require("exclusions").Absent(), sink.Require("disabled").NotEqualTo(true),
                    sink.Require("destination").Present()))])
                .Saying(Nothing),
        ];
}
