namespace Groundwork.Infra.Aws.Platform;

/// <summary>What every component on AWS is given: the account, labels, names, and where alerts go.</summary>
public sealed record AwsContext
{
    /// <summary>An account.</summary>
    /// <param name="account">The account, with its home region.</param>
    /// <param name="labels">Tags of everything that takes tags: <c>Tags = args.Cloud.Labels.For("database")</c>.</param>
    /// <param name="naming">Where physical names come from.</param>
    public AwsContext(AwsAccount account, Labels labels, Naming naming) => (Account, Labels, Naming) = (account, labels, naming);

    /// <summary>The account.</summary>
    public AwsAccount Account { get; }

    /// <summary>Tags of everything that takes tags.</summary>
    public Labels Labels { get; }

    /// <summary>Where physical names come from.</summary>
    public Naming Naming { get; }

    /// <summary>Where alerts go. Default: an error, until the component that makes the topics is there.</summary>
    public AlertChannels Channels
    {
        get => field
            ?? throw new InvalidOperationException(
                "There are no alert channels yet: make the alert topics first, and set Channels from them.");
        init;
    }

    /// <summary>Options of a component in the account: its provider. Default: Pulumi's own provider.</summary>
    public ComponentResourceOptions? Options { get; init; }
}
