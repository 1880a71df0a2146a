namespace Pulumi;

/// <summary>How a resource's method is called.</summary>
public class CallOptions
{
    /// <summary>The parent whose provider serves the call.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider that serves the call.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The provider version.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider plugin is fetched from.</summary>
    public string? PluginDownloadURL { get; set; }
}
