using Google.Protobuf;
using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Protocol;
using Groundwork.Policies.Server.Wire;

namespace Groundwork.Policies.Tests.Server;

/// <summary>What rules see, as the engine would send it.</summary>
static class Wire
{
    public static AnalyzeRequest Request(ResourceInputs resource) => new()
    {
        Type = resource.Type,
        Name = resource.Name,
        Urn = resource.Urn.Value,
        Properties = StructWriter.Write(resource.Properties),
        Options = Options(resource),
        Provider = Provider(resource),
    };

    public static AnalyzerResource Resource(ResourceInputs resource)
    {
        var message = new AnalyzerResource
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = resource.Urn.Value,
            Properties = StructWriter.Write(resource.Properties),
            Options = Options(resource),
            Provider = Provider(resource),
            Parent = resource.Parent?.Value ?? "",
        };
        message.Dependencies.AddRange(resource.Dependencies.Select(static u => u.Value));
        foreach (var (input, urns) in resource.PropertyDependencies)
        {
            var dependencies = new AnalyzerPropertyDependencies();
            dependencies.Urns.AddRange(urns.Select(static u => u.Value));
            message.PropertyDependencies.Add(input, dependencies);
        }

        return message;
    }

    /// <summary>Whether the value is the same after a journey over the wire: other than assets, and references to resources.</summary>
    public static bool Carries(PropertyValue value) => value switch
    {
        AssetValue or ArchiveValue or ResourceReferenceValue => false,
        SecretValue secret => secret.Inner is { } inner && Carries(inner),
        MapValue map => map.Values.All(Carries) && !map.Keys.Any(static k => k.StartsWith("__", StringComparison.Ordinal)),
        ListValue list => list.Items.All(Carries),
        _ => true,
    };

    static AnalyzerResourceOptions Options(ResourceInputs resource)
    {
        var options = new AnalyzerResourceOptions { Protect = resource.Options.Protect, Parent = resource.Parent?.Value ?? "" };
        options.IgnoreChanges.AddRange(resource.Options.IgnoreChanges);
        options.AdditionalSecretOutputs.AddRange(resource.Options.AdditionalSecretOutputs);
        return options;
    }

    static AnalyzerProviderResource? Provider(ResourceInputs resource) =>
        !resource.Custom || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)
            ? null
            : new()
            {
                Type = "pulumi:providers:gcp",
                Name = "default",
                Urn = "urn:pulumi:test::groundwork::pulumi:providers:gcp::default",
                Properties = resource.Provider.Count == 0 ? ByteString.Empty : StructWriter.Write(resource.Provider),
            };
}
