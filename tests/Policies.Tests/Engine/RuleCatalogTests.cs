using System.Text.RegularExpressions;

namespace Groundwork.Policies.Tests.Engine;

public sealed partial class RuleCatalogTests
{
    static readonly string[] Frameworks =
    [
        "cis-gcp", "cis-gke", "cis-aws", "cis-k8s", "iso-27001", "soc2", "pci-dss", "nist-800-53", "gdpr", "slsa",
    ];

    public static TheoryData<string> Rules => [.. RuleCatalog.Default.Rules.Select(static r => r.Id)];

    [Fact]
    public void Finds_the_rules_by_discovery()
    {
        Assert.NotNull(RuleCatalog.Default.Find("gcp-gcs-public-access-prevention"));
        Assert.NotNull(RuleCatalog.Default.Find("any-exemption-hygiene"));
        Assert.Null(RuleCatalog.Default.Find("no-such-rule"));
    }

    [Fact]
    public void Refuses_an_id_that_is_taken() =>
        Assert.StartsWith(
            "The id 'any-exemption-hygiene' is taken by both",
            Assert.Throws<ArgumentException>(static () => new RuleCatalog(
                new Groundwork.Policies.Rules.General.ExemptionsAreSound(),
                new Groundwork.Policies.Rules.General.ExemptionsAreSound())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Has_a_table_of_cases_for_every_rule()
    {
        var tested = typeof(RuleCatalogTests).Assembly.GetTypes()
            .Where(static t => !t.IsAbstract && t.IsAssignableTo(typeof(IRuleTable)) && t.BaseType is { IsGenericType: true })
            .Select(static t => t.BaseType!.GetGenericArguments()[0])
            .ToHashSet();

        // Nothing is exempt from the rule about exemptions, so that its table is one of its own.
        Assert.Empty(RuleCatalog.Default.Rules
            .Where(r => !tested.Contains(r.GetType()) && r.Id != "any-exemption-hygiene")
            .Select(static r => $"{r.GetType().Name} has no {r.GetType().Name}Tests with a table of cases."));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Describes_every_rule(string id)
    {
        var rule = RuleCatalog.Default.Find(id)!;
        var about = rule.Metadata;

        Assert.Matches(Id(), id);
        Assert.NotEqual("all", id);
        Assert.NotEmpty(about.AppliesTo);
        Assert.Matches("^.{20,}[.]$", about.Summary);
        Assert.Matches("^.{10,}[.]$", about.Remediation);
        Assert.All(about.Frameworks, static f => Assert.Contains(f.Framework, Frameworks));
        Assert.Equal(about.Settings.Length, about.Settings.Select(static s => s.Name).Distinct().Count());
        Assert.All(about.Settings, static s => Assert.Matches("^[a-z][A-Za-z0-9]*$", s.Name));
        Assert.All(about.Settings, static s => Assert.DoesNotMatch("^enforcementLevel$", s.Name));
        Assert.All(about.Settings, static s => Assert.All(StackEnvironments.All, e => Assert.True(s.Accepts(s.DefaultValue(e)))));
        Assert.True(
            about.Levels.Prod >= about.Levels.Staging || about.Levels.Staging == Level.Remediate,
            $"{id} is less strict in production.");
    }

    [Theory]
    [InlineData("gcp:storage/bucketIAMMember:BucketIAMMember", true)]
    [InlineData("gcp:cloudrunv2/serviceIamBinding:ServiceIamBinding", true)]
    [InlineData("gcp:projects/iAMPolicy:IAMPolicy", true)]
    [InlineData("gcp:projects/iAMCustomRole:IAMCustomRole", false)]
    [InlineData("aws:iam/policy:Policy", false)]
    public void Knows_the_types_of_IAM(string type, bool isIam) => Assert.Equal(isIam, ResourceTypes.GcpIam.Match(type, custom: true));

    [Theory]
    [InlineData("gcp:storage/bucket:Bucket", true, true)]
    [InlineData("groundwork:storage:PrivateBucket", false, false)]
    [InlineData("pulumi:providers:gcp", true, false)]
    [InlineData("pulumi:pulumi:Stack", false, false)]
    public void Means_by_a_star_what_a_provider_manages(string type, bool custom, bool meant) =>
        Assert.Equal(meant, ((ResourceTypes)"*").Match(type, custom));

    [GeneratedRegex("^(gcp|any|k8s|istio|aws)-[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
