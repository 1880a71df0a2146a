using Groundwork.Plan.Values;
using Pulumi.Evaluation;

namespace Pulumi.Serialization;

/// <summary>A resource of which only the URN, and maybe the id, is known.</summary>
sealed class DependencyResource(Groundwork.Plan.Urn urn, PropertyValue? id) : CustomResource(urn, new GivenOutputs(id))
{
    sealed class GivenOutputs(PropertyValue? id) : OutputSource
    {
        public override (PropertyValue? Value, OutputMeta Meta) Read(Registration registration, string name) => name switch
        {
            "urn" => (new TextValue(registration.Urn.Value), OutputMeta.Known(false, false, registration.Self)),
            "id" when id is TextValue => (id, OutputMeta.Known(false, false, registration.Self)),
            _ => (null, OutputMeta.NotKnown(
                false,
                false,
                registration.Self,
                new UnknownValue(new UnknownOrigin(registration.Urn, Groundwork.Plan.PropertyPath.Of(name))))),
        };
    }
}
