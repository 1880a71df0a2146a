using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>
/// Checks the physical name that Pulumi will make up: the logical name, a dash and seven random digits, or as the schema says. The digits
/// of the check are zeros: a pattern that refuses them would refuse others too.
/// </summary>
static class AutoNameCheck
{
    /// <summary>Types whose <c>name</c> Pulumi makes up though it must be that of another object, or a path.</summary>
    static readonly HashSet<string> NamedAfterAnother = new(StringComparer.Ordinal)
    {
        "aws:cfg/recorderStatus:RecorderStatus",
        "aws:ssm/association:Association",
        "gcp:accesscontextmanager/accessLevel:AccessLevel",
        "gcp:accesscontextmanager/servicePerimeter:ServicePerimeter",
        "gcp:compute/perInstanceConfig:PerInstanceConfig",
        "gcp:iap/settings:Settings",
    };

    public static void Check(ResourceState resource, ResourceSchema schema, Findings findings)
    {
        foreach (var (name, property) in schema.Inputs)
        {
            if (property.AutoName is not { } naming || resource.Inputs.Find(name) is not (null or NullValue))
            {
                continue;
            }

            if (NamedAfterAnother.Contains(resource.Type) && name == "name")
            {
                findings.Error(
                    PropertyPath.Of(name),
                    $"{name} is required, got nothing: it names another object, and what Pulumi makes of the resource's name doesn't.");
                continue;
            }

            var made = naming.Example(resource.Name, resource.Inputs);
            if (Outline(made, naming, property.Constraints) is { } allowed)
            {
                findings.Error(
                    PropertyPath.Of(name),
                    $"{name} must {allowed}, but Pulumi makes {Shown.Text(made)} of the resource's name. "
                        + $"Rename the resource, or give {name}.");
            }
        }
    }

    static string? Outline(string made, AutoNaming naming, ValueConstraints constraints) => constraints switch
    {
        { Enum: { IsEmpty: false } values } when !values.Contains(made) =>
            $"be {Shown.List([.. values.Select(static v => v.ToString())], "or")}",
        _ when made.Length > naming.MaxLength && !(constraints.MaxLength < naming.MaxLength) =>
            $"have at most {naming.MaxLength} characters, not {made.Length}",
        _ => TextCheck.Outline(made, constraints),
    };
}
