using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Databases;

/// <summary>How the database is reached: by identity, over TLS, with no password.</summary>
sealed record DatabaseSettings(string Host, int Port, string Name, string User, bool Encrypted)
{
    public static DatabaseSettings Read(SettingsReader settings)
    {
        var host = settings.Required("DATABASE_HOST");
        var encrypted = settings.Matching("DATABASE_TLS", "on|off", "on or off", "on") == "on";
        if (!encrypted && host is not ("127.0.0.1" or "localhost"))
            settings.Reject($"DATABASE_TLS must be on for any host but this machine, got off for '{host}'.");

        return new DatabaseSettings(
            host,
            settings.Number("DATABASE_PORT", 1, 65535, 5432),
            settings.Matching("DATABASE_NAME", "[a-z_][a-z0-9_]{0,62}", "a database name of lower-case letters, digits and '_'"),
            settings.Required("DATABASE_USER"),
            encrypted);
    }
}
