namespace Pulumi.Testing;

/// <summary>Stands in for the cloud in a test.</summary>
public interface IMocks
{
    /// <summary>Makes or reads a resource: its id (null: unknown) and its outputs.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Runs a provider's function or a resource's method.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Sees the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
