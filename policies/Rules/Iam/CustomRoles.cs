namespace Groundwork.Policies.Rules.Iam;

/// <summary>The custom roles of a stack by their ids.</summary>
sealed class CustomRoles
{
    public const string Type = "gcp:projects/iAMCustomRole:IAMCustomRole";

    readonly ILookup<string?, ResourceInputs> _byId;

    CustomRoles(StackView stack) => _byId = stack.OfType(Type).ToLookup(static role => role.At("roleId").AsText(), StringComparer.Ordinal);

    public static CustomRoles Of(StackView stack) => new(stack);

    public ResourceInputs? Find(string id) => _byId[id].FirstOrDefault();
}
