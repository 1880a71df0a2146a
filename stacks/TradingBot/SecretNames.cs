using Groundwork.Infra.Gcp.Secrets;
using Groundwork.Stacks.TradingBot.Settings;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The secrets of trading-bot.</summary>
static class SecretNames
{
    /// <summary>Password of the database user; the one secret that is generated.</summary>
    internal const string DatabaseCredentials = "database-credentials";

    /// <summary>Region and address of the database that takes writes, as the failover last wrote it.</summary>
    internal const string DatabaseAddress = "database-address";

    const int PasswordLength = 32;

    internal const string PagerDutyKey = "alert-pagerduty-key";
    internal const string SlackWebhook = "alert-webhook-slack";
    internal const string TelegramToken = "telegram-bot-token";

    // Added by hand, as infra/Gcp/Secrets/README.md says: their issuers make them.
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

    internal static Dictionary<string, SecretArgs> ReadBy(Identities who, SecretSettings settings)
    {
        var secrets = Issued.ToDictionary(name => name, name => Secret(Readers(name), settings, generatedLength: null));
        secrets[DatabaseCredentials] = Secret(Readers(DatabaseCredentials), settings, PasswordLength);

        // Written by each switch; no secret, but read as one.
        secrets[DatabaseAddress] = new()
        {
            RotationDays = settings.RotationDays,
            Accessors = new Dictionary<string, Input<string>> { ["failover"] = who.Failover.Member, ["trading-bot"] = who.Bot.Member },
            Writers = new Dictionary<string, Input<string>> { ["failover"] = who.Failover.Member },
        };

        return secrets;

        // Who reads what; nobody else does.
        Dictionary<string, Input<string>> Readers(string name) => name switch
        {
            PagerDutyKey => new() { ["escalation"] = who.Escalation.Member },
            SlackWebhook or TelegramToken => new() { ["escalation"] = who.Escalation.Member, ["trading-bot"] = who.Bot.Member },
            _ => new() { ["trading-bot"] = who.Bot.Member },
        };
    }

    static SecretArgs Secret(Dictionary<string, Input<string>> readers, SecretSettings settings, int? generatedLength) => new()
    {
        GeneratedLength = generatedLength,
        RotationDays = settings.RotationDays,
        Accessors = readers,
    };
}
