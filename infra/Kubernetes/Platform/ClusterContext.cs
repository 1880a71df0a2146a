namespace Groundwork.Infra.Kubernetes.Platform;

/// <summary>
/// What every component in a Kubernetes cluster is given: labels, names, and where alerts go, whichever cloud the cluster is on.
/// </summary>
public sealed record ClusterContext
{
    /// <summary>A cluster.</summary>
    /// <param name="labels">Labels of every object.</param>
    /// <param name="naming">Where names that someone outside has to know come from.</param>
    public ClusterContext(Labels labels, Naming naming) => (Labels, Naming) = (labels, naming);

    /// <summary>Labels of every object.</summary>
    public Labels Labels { get; }

    /// <summary>Where names that someone outside has to know come from.</summary>
    public Naming Naming { get; }

    /// <summary>Where alerts go. Default: an error, until the component that makes the channels is there.</summary>
    public AlertChannels Channels
    {
        get =>
            field ?? throw new InvalidOperationException("There are no alert channels yet: make them first, and set Channels from them.");
        init;
    }

    /// <summary>
    /// Options of a component in the cluster: its provider. Default: Pulumi's own provider, whatever cluster that reaches.
    /// </summary>
    public ComponentResourceOptions? Options { get; init; }
}
