namespace Pulumi;

/// <summary>How a provider's function is called, where the call may wait for resources.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must exist before the call.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }
}
