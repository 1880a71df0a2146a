namespace Groundwork.Functions.Escalations;

/// <summary>What a crisis needs at once, as messages on the control topic. Pure.</summary>
static class CrisisActions
{
    public static IReadOnlyList<string> For(CrisisKind? crisis, AlertSeverity severity) => crisis switch
    {
        CrisisKind.LiquidationRisk when severity == AlertSeverity.Critical => ["halt-trading", "close-risky-positions"],
        CrisisKind.LiquidationRisk => ["halt-trading"],
        CrisisKind.ApiFailure => ["switch-api-key"],
        CrisisKind.DatabaseFailure => ["read-only"],
        _ => [],
    };

    public static string Told(string action) => action switch
    {
        "halt-trading" => "all trading was halted",
        "close-risky-positions" => "closing of risky positions was ordered",
        "switch-api-key" => "the standby API key was put in use",
        _ => "services were put in read-only mode",
    };
}
