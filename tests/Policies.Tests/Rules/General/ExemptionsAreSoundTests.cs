using Groundwork.Plan;
using Groundwork.Policies.Exemptions;
using Groundwork.Policies.Rules.General;
using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class ExemptionsAreSoundTests
{
    static readonly RuleCatalog Catalog = new(new ExemptionsAreSound(), new BucketBlocksPublicAccess());

    static readonly ResourceInputs Open = new ResourceInputs("gcp:storage/bucket:Bucket", "site")
        .With("publicAccessPrevention", "inherited");

    // Good; each test changes one property.
    static readonly Exemption Good = new()
    {
        Rule = "gcp-gcs-public-access-prevention",
        Match = new() { Name = "site" },
        Reason = "The public site is served from this bucket.",
        Owner = "web",
        Ticket = "OPS-7",
        Approver = "security",
        Created = new(2026, 1, 1),
        Expires = new(2026, 1, 31),
        Line = 2,
    };

    [Fact]
    public void Accepts_an_exemption_that_is_needed() => Assert.Empty(Faults(Good));

    [Fact]
    public void Accepts_its_last_day() => Assert.Empty(Faults(Good, today: new(2026, 1, 31)));

    [Fact]
    public void Accepts_one_whose_violation_can_not_be_told_yet() =>
        Assert.Empty(Faults(Good, bucket: Open.With("publicAccessPrevention", ResourceInputs.Unknown)));

    [Fact]
    public void Leaves_alone_what_is_for_another_environment() =>
        Assert.Empty(Faults(Good with { Environments = [StackEnvironment.Dev], Expires = new(2020, 1, 1) }));

    [Fact]
    public void Rejects_an_expired_one()
    {
        Assert.Equal(
            [
                "exemptions.yaml:2: gcp-gcs-public-access-prevention: The exemption expired on 2026-01-31. "
                    + "Mend what it exempts, or have it approved again.",
            ],
            Faults(Good, today: new(2026, 2, 1)));
    }

    [Fact]
    public void Rejects_one_that_nothing_uses() => Assert.Equal(
        [
            "exemptions.yaml:2: gcp-gcs-public-access-prevention: The exemption is not used: nothing that it matches breaks the rule. "
                + "Delete it.",
        ],
        Faults(Good, bucket: Open.With("publicAccessPrevention", "enforced")));

    [Fact]
    public void Rejects_one_for_a_rule_that_is_not_there() => Assert.Equal(
        ["exemptions.yaml:2: gcp-no-such-rule: There is no such rule."],
        Faults(Good with { Rule = "gcp-no-such-rule" }));

    [Fact]
    public void Rejects_one_from_this_rule() => Assert.Equal(
        ["exemptions.yaml:2: any-exemption-hygiene: Nothing is exempt from this rule."],
        Faults(Good with { Rule = "any-exemption-hygiene", Match = new() { Urn = "*" } }));

    [Fact]
    public void Rejects_one_that_lasts_too_long_for_the_severity() => Assert.Equal(
        ["exemptions.yaml:2: gcp-gcs-public-access-prevention: The exemption lasts 31 days; from a rule of high severity it may last 30."],
        Faults(Good with { Expires = new(2026, 2, 1) }));

    [Fact]
    public void Rejects_one_that_is_not_made_yet() => Assert.Equal(
        ["exemptions.yaml:2: gcp-gcs-public-access-prevention: The exemption is created in the future, on 2026-01-20."],
        Faults(Good with { Created = new(2026, 1, 20) }));

    [Fact]
    public void Rejects_one_that_ends_before_it_begins() => Assert.Equal(
        ["exemptions.yaml:2: gcp-gcs-public-access-prevention: The exemption expires before it was created."],
        Faults(Good with { Expires = new(2025, 12, 31) }));

    [Fact]
    public void Rejects_what_could_not_be_read() => Assert.Equal(
        ["exemptions.yaml:7:3: owner is missing."],
        Judge(new("exemptions.yaml", [], [new(7, 3, "owner is missing.")]), Open, new(2026, 1, 10)).Where(
            static f => f.Rule.Id == "any-exemption-hygiene").Select(static f => f.Message));

    [Fact]
    public void Does_not_let_a_faulty_one_exempt()
    {
        var findings = Judge(new("exemptions.yaml", [Good with { Expires = new(2026, 3, 1) }], []), Open, new(2026, 1, 10));

        Assert.Contains(findings, static f => f.Rule.Id == "gcp-gcs-public-access-prevention" && f.Fails);
    }

    [Fact]
    public void Takes_one_for_a_single_property()
    {
        Assert.Empty(Faults(Good with { Path = "publicAccessPrevention" }));
        _ = Assert.Single(Faults(Good with { Path = "name" }));
    }

    static IEnumerable<string> Faults(Exemption exemption, DateOnly? today = null, ResourceInputs? bucket = null) =>
        Judge(new("exemptions.yaml", [exemption], []), bucket ?? Open, today ?? new(2026, 1, 10))
            .Where(static f => f.Rule.Id == "any-exemption-hygiene")
            .Select(static f => f.Message);

    static PolicyFinding[] Judge(ExemptionFile file, ResourceInputs bucket, DateOnly today)
    {
        var engine = new PolicyEngine(new() { Environment = StackEnvironment.Prod, Today = today, Exemptions = file }, Catalog);
        var root = new ResourceInputs(Urn.StackType, "groundwork-test");
        return [.. engine.Judge(bucket, static _ => null)
            .Concat(engine.Judge(new StackView(root, bucket)))
            .SelectMany(static j => j.Findings)];
    }
}
