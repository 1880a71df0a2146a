using Groundwork.Plan;
using Groundwork.Plan.Values;
using Pulumi.Evaluation;
using Pulumi.Serialization;

namespace Pulumi.Offline;

/// <summary>The outputs of a resource that is not deployed yet: what its inputs tell, and unknowns.</summary>
sealed class RenderedOutputs(MapValue inputs, string? id, IReadOnlyList<string> secretNames) : OutputSource
{
    public override (PropertyValue? Value, OutputMeta Meta) Read(Registration registration, string name)
    {
        var self = registration.Self;
        if (name == "urn" || (name == "id" && id is not null))
        {
            return (new TextValue(name == "id" ? id! : registration.Urn.Value), OutputMeta.Known(false, false, self));
        }

        var secret = secretNames.Contains(name);
        if (name == "id" || inputs.Find(name) is not { } given)
        {
            return (null, OutputMeta.NotKnown(secret, secret, self, Origin(registration, name)));
        }

        var (declared, masked) = Secrets.In(given);
        var plain = given is SecretValue { Inner: { } inner } ? inner : given;
        return plain.IsKnown
            ? (plain, OutputMeta.Known(secret || declared, secret || masked, self))
            : (null, OutputMeta.NotKnown(
                secret || declared,
                secret || masked,
                self,
                plain is UnknownValue ? plain : Origin(registration, name)));
    }

    static UnknownValue Origin(Registration registration, string name) => new(new UnknownOrigin(registration.Urn, PropertyPath.Of(name)));
}
