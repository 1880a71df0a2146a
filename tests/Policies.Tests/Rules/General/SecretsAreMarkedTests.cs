using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class SecretsAreMarkedTests : ResourceRuleTests<SecretsAreMarked>
{
    const string Key = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIEpAIBAAKCAQEA
        -----END RSA PRIVATE KEY-----
        """;

    static readonly ResourceInputs Resource = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts")
        .With("metadata.startup", "#!/bin/sh\nexec run").With("metadata.passwordSecretName", "trading-bot-database-password");

    protected override RuleCases Cases => new RuleCases(Resource)
        .Accepts("a secret that is only named", r => r.With("metadata.secretId", "projects/p/secrets/trading-bot-database-password"))
        .Accepts("an address whose password is a variable", r => r.With("metadata.url", "postgres://app:${PASSWORD}@db:5432/trading"))
        .Accepts(
            "a path known to be no secret",
            r => r.With("metadata.token", "a1b2c3d4e5f6g7h8").Configured(Rule.Id, SecretsAreMarked.AllowedPaths, ["metadata.token"]))
        .Rejects(r => r.With("metadata.startup", Key), "metadata.startup must be marked secret, got what looks like a private key.")
        .Rejects(
            r => r.With("metadata.url", "postgres://app:hunter2@db:5432/trading"),
            "metadata.url must be marked secret, got what looks like a password in an address.")
        .Rejects(
            r => r.With("metadata.DB_PASSWORD", "correct7horse8battery"),
            "metadata.DB_PASSWORD must be marked secret, got what looks like a random value under a secret's name.")
        .Rejects(
            r => r.With("list[0].nested[0].bot", "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"),
            "list[0].nested[0].bot must be marked secret, got what looks like a Telegram bot token.")
        .MissingOrNull("metadata")
        .Unknown("metadata", Outcome.Passed)
        .Secret("metadata.startup", Key);
}
