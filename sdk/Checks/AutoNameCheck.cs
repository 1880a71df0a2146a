using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>
/// Checks the physical name that Pulumi will make up: the logical name, a dash and seven random digits. The digits of the check are
/// zeros: a pattern that refuses them would refuse others too.
/// </summary>
static class AutoNameCheck
{
    const string Digits = "-0000000";

    public static void Check(ResourceState resource, ResourceSchema schema, Findings findings)
    {
        foreach (var (name, property) in schema.Inputs)
        {
            if (!property.IsAutoNamed || resource.Inputs.Find(name) is not (null or NullValue))
            {
                continue;
            }

            var made = resource.Name + Digits;
            if (TextCheck.Outline(made, property.Constraints) is { } allowed)
            {
                findings.Error(PropertyPath.Of(name), $"{name} must {allowed}, but Pulumi makes {Shown.Text(made)} of the resource's name. Rename the resource, or give {name}.");
            }
        }
    }
}
