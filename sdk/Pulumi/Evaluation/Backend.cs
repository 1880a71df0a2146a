using Groundwork.Plan;
using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>What a program runs against: the offline engine, or a test's mocks.</summary>
abstract class Backend
{
    public abstract IAssetReader Assets { get; }

    public abstract Groundwork.Plan.Urn UrnOf(Resource resource, Resource? parent);

    /// <summary>
    /// Where the program makes a resource: noted now, in its constructor call, or in a way that costs nothing unless it is asked for.
    /// </summary>
    public virtual SourceTrace? SourceOf(Resource resource, bool now) => null;

    /// <summary>What to say of a resource whose input failed elsewhere; null where the first failure says enough.</summary>
    public virtual Exception? DependsOnFailure(Exception failure, Resource? failed) => null;

    public abstract ValueTask<OutputSource> RegisterAsync(RegistrationRequest request);

    public abstract Task RegisterOutputsAsync(Resource resource, IDictionary<string, object?> outputs);

    /// <summary>Calls a provider's function or a resource's method: its result, or a value that is unknown.</summary>
    public abstract Task<PropertyValue> CallAsync(string token, MapValue args, string? provider, bool mayBeUnknown);

    /// <summary>Logs a message; a null severity is for debugging.</summary>
    public abstract void Log(Severity? severity, string message, Resource? resource);

    public abstract Task RegisterHook(string name);

    public abstract void RefuseRemote(Resource resource, bool remote);

    /// <summary>Refuses functions that only an engine can run.</summary>
    public abstract void RefuseEngineFunctions(string what);

    public virtual Resource? Find(Groundwork.Plan.Urn urn) => null;
}
