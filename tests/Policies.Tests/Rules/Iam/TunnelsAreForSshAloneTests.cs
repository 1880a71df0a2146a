using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class TunnelsAreForSshAloneTests : ResourceRuleTests<TunnelsAreForSshAlone>
{
    const string Path = "condition.expression";

    protected override RuleCases Cases => new RuleCases(new ResourceInputs("gcp:iap/tunnelIamMember:TunnelIamMember", "tunnel")
            .With("role", "roles/iap.tunnelResourceAccessor")
            .With(Path, "destination.port == 22"))
        .Rejects(r => r.With(Path, "destination.port == 5432"), $"{Path} must be destination.port == 22, got destination.port == 5432.")
        .Rejects(r => r.With("role", "roles/iap.admin"), "role must be roles/iap.tunnelResourceAccessor, got roles/iap.admin.")
        .MissingOrNull(Path, $"{Path} must be destination.port == 22, got nothing.")
        .Unknown(Path)
        .Secret(Path, "true", $"{Path} must be destination.port == 22, got [secret].");
}
