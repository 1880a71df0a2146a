using Groundwork.Plan;
using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>The outputs that a mock gives a resource.</summary>
sealed class MockOutputs(string? id, MapValue state, bool isPreview) : OutputSource
{
    public IReadOnlyList<string> SecretNames { get; init; } = [];

    public override (PropertyValue? Value, OutputMeta Meta) Read(Registration registration, string name)
    {
        var self = registration.Self;
        switch (name)
        {
            case "urn":
                return (new TextValue(registration.Urn.Value), OutputMeta.Known(false, false, self));
            case "id" when !string.IsNullOrEmpty(id):
                return (new TextValue(id), OutputMeta.Known(false, false, self));
            case "id":
                return (null, Unknown(registration, name, false, false));
        }

        var secret = SecretNames.Contains(name);
        if (state.Find(name) is not { } value)
        {
            return (null, isPreview ? Unknown(registration, name, secret, secret) : OutputMeta.Known(secret, secret, self));
        }

        var (declared, tainted) = Secrets.In(value);
        return value.IsKnown
            ? (value, OutputMeta.Known(secret || declared, secret || tainted, self))
            : (null, Unknown(registration, name, secret || declared, secret || tainted));
    }

    static OutputMeta Unknown(Registration registration, string name, bool secret, bool tainted) =>
        OutputMeta.NotKnown(
            secret,
            tainted,
            registration.Self,
            new UnknownValue(new UnknownOrigin(registration.Urn, PropertyPath.Of(name))));
}
