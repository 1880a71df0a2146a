namespace Groundwork.Functions.Reports;

/// <summary>Asks for the report of the day before; <paramref name="ScheduledFor"/> is for one by hand.</summary>
sealed record ReportRequest(DateTimeOffset? ScheduledFor = null);
