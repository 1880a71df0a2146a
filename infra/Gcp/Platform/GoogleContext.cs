namespace Groundwork.Infra.Gcp.Platform;

/// <summary>What every component on Google Cloud is given: the project with its APIs, labels, names, and where alerts go.</summary>
public sealed record GoogleContext
{
    /// <summary>A project whose APIs are enabled by <paramref name="services"/>.</summary>
    /// <param name="services">APIs of the project.</param>
    /// <param name="labels">Labels of everything that takes labels.</param>
    /// <param name="naming">Where physical names come from.</param>
    public GoogleContext(ProjectServices services, Labels labels, Naming naming) => (Services, Labels, Naming) = (services, labels, naming);

    /// <summary>
    /// APIs of the project; a child depends on its own: <c>Child.Of(this, args.Cloud.Services.Api(GoogleApi.Compute))</c>.
    /// </summary>
    public ProjectServices Services { get; }

    /// <summary>The project.</summary>
    public CloudProject Project => Services.Project;

    /// <summary>Labels of everything that takes labels.</summary>
    public Labels Labels { get; }

    /// <summary>Where physical names come from.</summary>
    public Naming Naming { get; }

    /// <summary>Where alerts go. Default: an error, until the component that makes the channels is there.</summary>
    public AlertChannels Channels
    {
        get => field
            ?? throw new InvalidOperationException(
                "There are no alert channels yet: make the AlertRouting first, and set Channels from it.");
        init;
    }

    /// <summary>Options of a component in the project: its provider. Default: Pulumi's own provider.</summary>
    public ComponentResourceOptions? Options { get; init; }
}
