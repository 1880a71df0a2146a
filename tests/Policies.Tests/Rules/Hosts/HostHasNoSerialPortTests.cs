using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostHasNoSerialPortTests : ResourceRuleTests<HostHasNoSerialPort>
{
    static readonly ResourceInputs Host = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts")
        .With("metadata[\"serial-port-enable\"]", "FALSE");

    protected override RuleCases Cases => new RuleCases(Host)
        .Accepts("any spelling", h => h.With("metadata[\"serial-port-enable\"]", "false"))
        .Accepts("a boolean", h => h.With("metadata[\"serial-port-enable\"]", false))
        .Rejects(h => h.With("metadata[\"serial-port-enable\"]", "TRUE"), "metadata[\"serial-port-enable\"] must be off, got TRUE.")
        .Rejects(h => h.With("metadata[\"serial-port-enable\"]", "1"), "metadata[\"serial-port-enable\"] must be off, got 1.")
        .MissingOrNull("metadata[\"serial-port-enable\"]")
        .Unknown("metadata")
        .Unknown("metadata[\"serial-port-enable\"]")
        .Secret("metadata[\"serial-port-enable\"]", "TRUE", "metadata[\"serial-port-enable\"] must be off, got [secret].");
}
