using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>What makes a <see cref="CustomResource"/>. A program derives from it and adds the kind's own fields as inputs.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Args of the kind <paramref name="kind"/> in <paramref name="apiVersion"/>, e.g. <c>stable.example.com/v1</c>.</summary>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }

    /// <summary>The API's group and version.</summary>
    [Input("apiVersion", required: true)]
    public Input<string> ApiVersion { get; }

    /// <summary>The kind.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; }

    /// <summary>The metadata.</summary>
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string Type { get; }
}
