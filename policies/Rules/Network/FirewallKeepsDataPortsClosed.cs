using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Network;

/// <summary>No firewall rule opens a database, a queue or a cluster's own ports to the internet.</summary>
public sealed class FirewallKeepsDataPortsClosed : ResourceRule
{
    /// <summary>The ports that stay closed.</summary>
    public static readonly Setting<Sequence<string>> Ports = new(
        "ports",
        "Ports that are never open to the internet, each alone or as a range.",
        (Sequence<string>)
        [
            "1433", "1521", "2379-2380", "3306", "5432", "5433", "6379", "7000-7001", "9042", "9092", "9200", "9300", "10250", "10255",
            "11211", "27017-27019",
        ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-no-open-data-ports",
        AppliesTo = FirewallRules.Types,
        Severity = Severity.Critical,
        Summary = "These services trust whoever reaches them.",
        Remediation = "Allow these ports from the service accounts that need them.",
        Frameworks = ["pci-dss@3.2.1:1.2.1"],
        Settings = [Ports],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        var open = FirewallRules.LetsEverybodyIn(rule);
        if (open.IsViolated)
        {
            yield return Verdict.Passed;
            yield break;
        }

        var verdicts = Get(Ports, rule).Select(
            port => (Port: port, Verdict: open.And(FirewallRules.Reaches(rule, Parse(port), "tcp", "udp")))).ToArray();
        var reached = verdicts.Where(static v => v.Verdict.IsPassed).Select(static v => v.Port).ToArray();

        yield return reached.Length > 0
            ? FirewallRules.Sources(rule).Must($"not let everybody reach ports {string.Join(", ", reached)}")
            : Verdict.All(verdicts.Select(static v => v.Verdict.Not(Verdict.Passed))
                .Where(static v => v.Outcome == Outcome.Undetermined)
                .Take(1));
    }

    // A rule that opens one port of a range opens enough of it.
    static PortRange Parse(string port) => PortRange.TryParse(port, out var range) ? new(range.First, range.First) : new(0, 0);
}
