using Groundwork.Plan;
using Groundwork.Plan.Schema;

namespace Groundwork.Sdk.Checks;

/// <summary>Finds inputs that the provider would refuse, before anything is deployed.</summary>
public static class SchemaChecker
{
    /// <summary>
    /// Every fault of <paramref name="resource"/> against its type's schema, nested properties and rules over several included. What is
    /// unknown passes. A component, a resource that is only read, and a type that no schema knows have no faults.
    /// </summary>
    public static IEnumerable<Diagnostic> Check(ResourceState resource, SchemaCatalog schemas)
    {
        if (!resource.Custom || resource.External || schemas.Find(resource.Type) is not { } schema)
        {
            return [];
        }

        var findings = new Findings(resource);
        ObjectCheck.Check(resource.Inputs, schema.Inputs, Place.Root, findings, isMasked: false);
        AutoNameCheck.Check(resource, schema, findings);
        RuleCheck.Check(resource.Inputs, schema.Rules, findings);
        WordedRules.Check(resource.Inputs, schema.Checks, findings);
        return findings.All;
    }
}
