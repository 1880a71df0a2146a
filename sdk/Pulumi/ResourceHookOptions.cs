namespace Pulumi;

/// <summary>When a <see cref="ResourceHook"/> runs.</summary>
public class ResourceHookOptions
{
    /// <summary>Whether it runs in a preview too. Default: no.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether its failure is only a warning. Default: as the engine decides.</summary>
    public bool? IgnoreErrors { get; set; }
}
