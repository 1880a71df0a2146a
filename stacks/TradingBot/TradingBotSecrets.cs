using Groundwork.Infra.Identity;
using Groundwork.Infra.Secrets;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The secrets of trading-bot.</summary>
static class TradingBotSecrets
{
    /// <summary>Password of the database user; the one secret that is generated.</summary>
    internal const string DatabaseCredentials = "database-credentials";

    /// <summary>Region and address of the database that takes writes, as the failover last wrote it.</summary>
    internal const string DatabaseAddress = "database-address";

    const int PasswordLength = 32;

    internal const string PagerDutyKey = "alert-pagerduty-key";
    internal const string SlackWebhook = "alert-webhook-slack";
    internal const string TelegramToken = "telegram-bot-token";

    // Added by hand, as infra/Secrets/README.md says: their issuers make them.
    static readonly ImmutableArray<string> Issued =
    [
        PagerDutyKey,
        SlackWebhook,
        "exchange-api-key",
        "exchange-api-secret",
        "exchange-standby-api-key",
        "exchange-standby-api-secret",
        TelegramToken,
    ];

    internal static Dictionary<string, SecretArgs> ReadBy(ServiceIdentity bot, ServiceIdentity escalation, ServiceIdentity failover, SecretSettings settings)
    {
        var secrets = Issued.ToDictionary(name => name, name => Secret(Readers(name), settings, generatedLength: null));
        secrets[DatabaseCredentials] = Secret(Readers(DatabaseCredentials), settings, PasswordLength);

        // Written by each switch; no secret, but read as one.
        secrets[DatabaseAddress] = new()
        {
            RotationDays = settings.RotationDays,
            Accessors = new Dictionary<string, Input<string>> { ["failover"] = failover.Member, ["trading-bot"] = bot.Member },
            Writers = new Dictionary<string, Input<string>> { ["failover"] = failover.Member },
        };

        return secrets;

        // Who reads what; nobody else does.
        Dictionary<string, Input<string>> Readers(string name) => name switch
        {
            PagerDutyKey => new() { ["escalation"] = escalation.Member },
            SlackWebhook or TelegramToken => new() { ["escalation"] = escalation.Member, ["trading-bot"] = bot.Member },
            _ => new() { ["trading-bot"] = bot.Member },
        };
    }

    static SecretArgs Secret(Dictionary<string, Input<string>> readers, SecretSettings settings, int? generatedLength) => new()
    {
        GeneratedLength = generatedLength,
        RotationDays = settings.RotationDays,
        Accessors = readers,
    };
}
