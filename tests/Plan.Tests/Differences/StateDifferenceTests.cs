using Groundwork.Plan.Differences;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Differences;

public sealed class StateDifferenceTests
{
    const string Network = "gcp:compute/network:Network";
    const string Subnet = "gcp:compute/subnetwork:Subnetwork";

    static readonly ResourceState Vpc = Resource(Network, "vpc", ("autoCreateSubnetworks", false), ("description", "a"));

    [Fact]
    public void Acts_on_the_marks_of_a_state_file()
    {
        var tainted = Vpc.Deployed() with { Taint = true };
        var pending = Vpc.Deployed() with { PendingReplacement = true };
        var faulty = Vpc.Deployed() with { InitErrors = 1 };
        var leftover = Vpc.Deployed() with { Delete = true };

        ResourceDifference Of(StateEntry entry) =>
            StackDifference.Compute(Baseline.Of(Deployment(entry)), Stack(Vpc), Catalog).Find(Vpc.Urn)!;
        Assert.Equal((Operation.Replace, "id"), (Of(tainted).Operation, Of(tainted).Reasons[0].Key));
        Assert.Equal((Operation.Replace, ReplacementReasonKind.PendingReplacement), (Of(pending).Operation, Of(pending).Reasons[0].Kind));
        Assert.Equal(Operation.Update, Of(faulty).Operation);
        var difference = StackDifference.Compute(Baseline.Of(Deployment(leftover, Vpc.Deployed())), Stack(Vpc), Catalog);
        Assert.Equal((Operation.DeleteReplaced, false), (difference.Steps[^1].Operation, difference.Steps[^1].IsLogical));
        Assert.False(difference.HasChanges);
    }

    [Fact]
    public void Takes_from_a_state_file_what_did_not_change()
    {
        var address = Resource(
            "gcp:compute/address:Address",
            "a",
            ("description", new UnknownValue(new UnknownTemplate([TemplatePart.Text("net "), TemplatePart.Of(From(Vpc, "gatewayIpv4"))]))),
            ("network", Output(Vpc, "id")));
        var deployed = address.With("description", "net 10.0.0.1").With("network", "vpc-id");

        var same = StackDifference.Compute(
            Baseline.Of(Deployment(Vpc.Deployed(("gatewayIpv4", "10.0.0.1")), deployed.Deployed())),
            Stack(Vpc, address),
            Catalog);
        var moved = StackDifference.Compute(
            Baseline.Of(Deployment(Vpc.Deployed(("gatewayIpv4", "10.0.0.2")), deployed.Deployed())),
            Stack(Vpc, address),
            Catalog);

        Assert.False(same.HasChanges);
        Assert.Equal(new TextValue("net 10.0.0.2"), Assert.Single(moved.Find(address.Urn)!.Changes).New);
    }

    [Fact]
    public void Takes_out_of_a_state_file_what_providers_put_there()
    {
        var hosts = Resource(Subnet, "hosts", ("ipCidrRange", "10.0.0.0/24"), ("logConfig", Map(("flowSampling", 1))));
        var deployed = hosts
            .With("__defaults", List("name", "region")).With("name", "hosts-1234567").With("region", "us-central1")
            .With("logConfig", Map(("__defaults", List("metadata")), ("flowSampling", 1), ("metadata", "INCLUDE_ALL_METADATA")));
        var pod =
            Resource("kubernetes:core/v1:ConfigMap", "settings", ("metadata", Map(("labels", Map(("a", "b"))))), ("data", Map(("k", "v"))));
        var deployedPod = pod.With("__initialApiVersion", "v1").With("metadata", Map(
            ("name", "settings-1234567"), ("annotations", Map(("pulumi.com/autonamed", "true"))),
            ("labels", Map(("a", "b"), ("app.kubernetes.io/managed-by", "pulumi")))));

        var difference = StackDifference.Compute(Baseline.Of(Deployment(hosts.Deployed(), deployedPod.Deployed())), Stack(hosts), Catalog);
        var withPod = StackDifference.Compute(
            Baseline.Of(Deployment(deployed.Deployed(), deployedPod.Deployed())),
            Stack(hosts, pod),
            Catalog);

        Assert.Equal(1, difference.Counts[Operation.Delete]);
        Assert.False(withPod.HasChanges);
        Assert.Equal(
            "name",
            Assert.Single(StackDifference.Compute(Baseline.Of(Deployment(deployed.Deployed())), Stack(hosts.With("name", "mine")), Catalog)
                .Find(hosts.Urn)!.Reasons).Key);
    }

    [Fact]
    public void Warns_of_operations_that_were_cut_off()
    {
        var state = new StackState("p", "dev", [Vpc.Deployed()])
        {
            PendingOperations = [new(PendingOperationKind.Creating, Vpc)],
            IntegrityError = "boom",
        };

        Assert.Equal(
            [
                "urn:pulumi:dev::p::gcp:compute/network:Network::vpc was being created when an update was cut off; "
                    + "nobody knows how far it came. Run `pulumi refresh` first.",
                "Pulumi itself found the state inconsistent when it wrote it: boom",
            ],
            StackDifference.Compute(Baseline.Of(state), Stack(Vpc), Catalog).Diagnostics.Select(static d => d.Message));
    }

    [Fact]
    public void Notes_every_secret_that_it_cannot_compare()
    {
        var job = Resource(
            "gcp:cloudrunv2/job:Job",
            "j",
            ("template", Map(("env", List(Map(("name", "A"), ("value", new SecretValue("hunter2"))))), ("same", 1))));
        var deployed = job.With("template", Map(("env", List(Map(("name", "A"), ("value", new SecretValue(null))))), ("same", 1)));

        var difference = StackDifference.Compute(Baseline.Of(Deployment(deployed.Deployed())), Stack(job), Catalog).Find(job.Urn)!;

        Assert.Equal((Operation.Same, Certainty.Unknown), (difference.Operation, difference.Certainty));
        Assert.Equal("template.env[0].value", Assert.Single(difference.Uncompared).ToString());
    }
}
