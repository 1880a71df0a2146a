using Groundwork.Plan.Secrets;

namespace Groundwork.Plan.Tests.Secrets;

public sealed class SecretDetectorTests
{
    // Put together here, so that nobody who looks for secrets in this repository finds one.
    const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    [Theory]
    [InlineData("a private key", "-----BEGIN EC PRIVATE " + "KEY-----")]
    [InlineData("a service account's key", "{\"private_" + "key\": \"x\"}")]
    [InlineData("a Google API key", "AI" + "zaabcdefghijklmnopqrstuvwxyz012345678")]
    [InlineData("an AWS access key", "AK" + "IAABCDEFGHIJKLMNOP")]
    [InlineData("an AWS access key", "AS" + "IAABCDEFGHIJKLMNOP")]
    [InlineData("a GitHub token", "gh" + "p_" + Letters)]
    [InlineData("a GitHub token", "gh" + "s_" + Letters)]
    [InlineData("a GitHub token", "github_" + "pat_" + Letters + Letters)]
    [InlineData("a Slack token", "xo" + "xb-abcdefghij")]
    [InlineData("a Slack webhook", "hooks.slack" + ".com/services/T1/B1/abcdefghij")]
    [InlineData("a Stripe key", "sk_" + "live_" + Letters)]
    [InlineData("a Stripe key", "rk_" + "test_" + Letters)]
    [InlineData("a Telegram bot token", "123456789" + ":AAabcdefghijklmnopqrstuvwxyz0123456")]
    [InlineData("a JSON web token", "ey" + "Jabcdefgh.eyJabcdefgh.abcdefgh")]
    [InlineData("a password in an address", "Postgres://robot:" + "hunter2@db")]
    [InlineData("a password in a connection string", "Host=db;PassWord=" + "hunter2")]
    [InlineData("a password in a connection string", "Pwd=" + "hunter2")]
    public void Finds_each_kind(string kind, string text) => Assert.Equal(kind, SecretDetector.Find(text));

    [Theory]
    [InlineData("projects/trading/secrets/api")]
    [InlineData("https://example.com/path")]
    [InlineData("password")]
    public void Leaves_other_texts_alone(string text) => Assert.Null(SecretDetector.Find(text));
}
