using Groundwork.Infra.Gcp.Database;

namespace Groundwork.Infra.Tests.Gcp.Database;

/// <summary>What a database is not made of.</summary>
public sealed class PostgresDatabaseRefusalTests
{
    public static TheoryData<string, string> Misfits => new()
    {
        { "days", "TransactionLogDays must be between 1 and 7 in edition ENTERPRISE, got 14." },
        { "designate", "DesignateFailoverReplica needs edition ENTERPRISE_PLUS, got ENTERPRISE." },
        { "alone", "DesignateFailoverReplica needs one replica, got 0." },
        { "home", "HomeRegion must be one of us-central1, us-east1, got 'us-west1'." },
        { "switch", "Switchover needs one replica, got 0." },
        { "backup", "Backup location must not be the primary's region alone, got us-central1; give a multi-region such as us." },
        { "key", "The key of the instance in us-east1 must be of us-east1, got one of us-central1." },
        { "secret", "User trading must have a secret with a generated value, got 'by-hand', which has none; set its GeneratedLength." },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Refuses_what_does_not_fit_together(string misfit, string text)
    {
        const string Small = "db-custom-2-8192";
        var database = misfit switch
        {
            "days" => new Databases { Edition = "ENTERPRISE", PrimaryTier = Small, ReplicaTier = Small },
            "designate" => new Databases
            {
                Edition = "ENTERPRISE",
                PrimaryTier = Small,
                ReplicaTier = Small,
                TransactionLogDays = 7,
                Designate = true,
            },
            "home" => new Databases { Home = "us-west1" },
            "switch" => new Databases { WithReplica = false, Switchover = SwitchoverStep.Promote },
            "alone" => new Databases { WithReplica = false, Designate = true },
            "backup" => new Databases { BackupLocation = "us-central1" },
            "key" => new Databases { KeyPlaceOfReplica = "us-central1" },
            _ => new Databases { UserSecret = "by-hand" },
        };

        var message = await Foundation.ErrorOf(() => database.New());

        Assert.Contains(text, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-20", null, "A period without maintenance must have both DenyFrom and DenyTo, got one of them.")]
    [InlineData("2026-12-20", "2026-12-19", "A period without maintenance must last 1 to 90 days, got 2026-12-20 to 2026-12-19.")]
    [InlineData("2026-10-01", "2027-01-05", "A period without maintenance must last 1 to 90 days, got 2026-10-01 to 2027-01-05.")]
    public void Refuses_a_period_without_maintenance_that_Cloud_SQL_does_not_take(string from, string? to, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => PostgresLimits.Maintenance(new() { DenyFrom = from, DenyTo = to }));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Rejects_a_day_that_is_not_in_the_calendar()
    {
        var error = Assert.Throws<ArgumentException>(() => new MaintenanceArgs { DenyFrom = "2026-02-30" });

        Assert.Equal("DenyFrom must be a day such as 2026-12-20, got '2026-02-30'.", error.Message);
    }
}
