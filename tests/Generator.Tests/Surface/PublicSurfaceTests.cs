using System.Text.Json;

namespace Groundwork.Generator.Tests.Surface;

public sealed class PublicSurfaceTests
{
    static readonly string[] Settings =
    [
        "Project", "Region", "Zone", "BillingProject", "UserProjectOverride", "ImpersonateServiceAccount", "Credentials", "AccessToken",
    ];

    [Fact]
    public void Of_aws_is_the_facts_and_no_more()
    {
        var (expected, actual) = Surfaces(typeof(Pulumi.Aws.Provider));
        _ = actual.Remove("Pulumi.Aws.Config", out var config);

        Same(expected, actual);
        Assert.Contains("static string? Region { get; set; }", config!);
        Assert.Contains("Pulumi.Aws.Lambda.Runtime", expected.Keys);
    }

    [Fact]
    public void Of_gcp_is_the_facts_and_no_more()
    {
        var (expected, actual) = Surfaces(typeof(Pulumi.Gcp.Provider));
        _ = actual.Remove("Pulumi.Gcp.Config", out var config);

        Same(expected, actual);
        Assert.All(
            Settings,
            name => Assert.Contains(config!, line => line.EndsWith($"? {name} {{ get; set; }}", StringComparison.Ordinal)));
        Assert.Equal("static class : System.Object", config!.Single(static l => l.Contains("class", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_random_is_the_facts_and_no_more()
    {
        var (expected, actual) = Surfaces(typeof(Pulumi.Random.Provider));
        expected.Add("Pulumi.Random.ProviderTerraformConfigResult",
        [
            "[OutputType]", "output new(ImmutableDictionary<string, object> result)", "readonly ImmutableDictionary<string, object> Result",
            "sealed class : System.Object",
        ]);

        Same(expected, actual);
    }

    [Fact]
    public void Of_kubernetes_is_the_facts_and_no_more()
    {
        var (expected, actual) = Surfaces(typeof(Pulumi.Kubernetes.Provider));
        expected.Add("Pulumi.Kubernetes.KubernetesResource", ["abstract class : Pulumi.CustomResource"]);
        expected.Add("Pulumi.Kubernetes.ApiExtensions.CustomResource",
        [
            "Output<Pulumi.Kubernetes.Types.Outputs.Meta.V1.ObjectMeta> Metadata { get; }", "Output<string> ApiVersion { get; }",
            "Output<string> Kind { get; }",
            "[Output apiVersion]", "[Output kind]", "[Output metadata]", "class : Pulumi.Kubernetes.KubernetesResource",
            "new(string name, Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs args, CustomResourceOptions? options = null)",
        ]);
        expected.Add("Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs",
        [
            "Input<Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs>? Metadata { get; set; }", "Input<string> ApiVersion { get; }",
            "Input<string> Kind { get; }",
            "[Input apiVersion required]", "[Input kind required]", "[Input metadata]", "abstract class : Pulumi.ResourceArgs",
            "protected new(string apiVersion, string kind)",
        ]);

        Same(expected, actual);
    }

    static (SortedDictionary<string, string[]> Expected, SortedDictionary<string, string[]> Actual) Surfaces(Type provider)
    {
        using var stream = provider.Assembly.GetManifestResourceStream("schema.json")!;
        using var schema = JsonDocument.Parse(stream);
        return (ExpectedSurface.Of(schema.RootElement, provider.Namespace!), ActualSurface.Of(provider.Assembly));
    }

    static void Same(SortedDictionary<string, string[]> expected, SortedDictionary<string, string[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, type => Assert.Equal(type.Value.Order(StringComparer.Ordinal), actual[type.Key]));
    }
}
