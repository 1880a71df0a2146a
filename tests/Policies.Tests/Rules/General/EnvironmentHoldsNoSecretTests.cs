using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class EnvironmentHoldsNoSecretTests : ResourceRuleTests<EnvironmentHoldsNoSecret>
{
    static readonly ResourceInputs Function = new ResourceInputs("gcp:cloudfunctionsv2/function:Function", "backup")
        .With("serviceConfig.environmentVariables.BUCKET", "trading-bot-critical-backups")
        .With("serviceConfig.environmentVariables.PASSWORD_SECRET_NAME", "trading-bot-database-password")
        .With("serviceConfig.secretEnvironmentVariables[0].key", "DB_PASSWORD");

    protected override RuleCases Cases => new RuleCases(Function)
        .Rejects(
            f => f.With("serviceConfig.environmentVariables.DB_PASSWORD", "hunter2"),
            "serviceConfig.environmentVariables.DB_PASSWORD must come from Secret Manager by reference, got a value for DB_PASSWORD.")
        .Rejects(
            f => f.With("serviceConfig.environmentVariables.API_TOKEN", ResourceInputs.Unknown),
            "serviceConfig.environmentVariables.API_TOKEN must come from Secret Manager by reference, got a value for API_TOKEN.")
        .Rejects(
            _ => new ResourceInputs("gcp:cloudrunv2/service:Service", "api")
                .With("template.containers[0].envs[0].name", "API_KEY")
                .With("template.containers[0].envs[0].value", "x"),
            "template.containers[0].envs[0].value must come from Secret Manager by reference, got a value for API_KEY.")
        .Rejects(
            _ => new ResourceInputs("kubernetes:apps/v1:Deployment", "core")
                .With("spec.template.spec.containers[0].env[0].name", "DATABASE_PASSWORD")
                .With("spec.template.spec.containers[0].env[0].value", "x"),
            "spec.template.spec.containers[0].env[0].value must come from Secret Manager by reference, got a value for DATABASE_PASSWORD.")
        .MissingOrNull("serviceConfig")
        .Unknown("serviceConfig", Outcome.Passed)
        .Secret(
            "serviceConfig.environmentVariables.DB_PASSWORD",
            "hunter2",
            "serviceConfig.environmentVariables.DB_PASSWORD must come from Secret Manager by reference, got a value for DB_PASSWORD.");
}
