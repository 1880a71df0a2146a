using Groundwork.Infra.Identity;
using Groundwork.Infra.Secrets;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The secrets of trading-bot.</summary>
static class TradingBotSecrets
{
    /// <summary>Password of the database user; the one secret that is generated.</summary>
    internal const string DatabaseCredentials = "database-credentials";

    const int PasswordLength = 32;

    // Added by hand, as infra/Secrets/README.md says: their issuers make them.
    static readonly ImmutableArray<string> Issued =
    [
        "alert-webhook-slack",
        "exchange-api-key",
        "exchange-api-secret",
        "exchange-standby-api-key",
        "exchange-standby-api-secret",
        "telegram-bot-token",
    ];

    internal static Dictionary<string, SecretArgs> ReadBy(ServiceIdentity bot, SecretSettings settings)
    {
        var secrets = Issued.ToDictionary(name => name, _ => Secret(bot, settings, generatedLength: null));
        secrets[DatabaseCredentials] = Secret(bot, settings, PasswordLength);

        return secrets;
    }

    static SecretArgs Secret(ServiceIdentity bot, SecretSettings settings, int? generatedLength) => new()
    {
        GeneratedLength = generatedLength,
        RotationDays = settings.RotationDays,
        Accessors = new Dictionary<string, Input<string>> { ["trading-bot"] = bot.Member },
    };
}
