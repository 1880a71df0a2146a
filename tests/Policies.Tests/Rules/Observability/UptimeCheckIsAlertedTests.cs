using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class UptimeCheckIsAlertedTests : StackRuleTests<UptimeCheckIsAlerted>
{
    const string Nothing = "The uptime check must have an alert on uptime_check/check_passed, got none.";

    static readonly ResourceInputs Check = new("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", "web");

    static readonly ResourceInputs Alert = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "web-down")
        .With("conditions[0].conditionThreshold.filter", new Groundwork.Plan.Values.UnknownValue(new Groundwork.Plan.Values.UnknownTemplate(
        [
            Groundwork.Plan.Values.TemplatePart.Text(
                "metric.type=\"monitoring.googleapis.com/uptime_check/check_passed\" AND metric.labels.check_id=\""),
            Groundwork.Plan.Values.TemplatePart.Of(((Groundwork.Plan.Values.UnknownValue)Check.Output("uptimeCheckId")).Expression),
            Groundwork.Plan.Values.TemplatePart.Text("\""),
        ])))
        .With("notificationChannels[0]", ResourceInputs.Unknown);

    protected override StackCases Cases => new StackCases(new StackView(Check, Alert))
        .Rejects(s => s.With(new ResourceInputs("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", "second")), Nothing)
        .Rejects(s => s.Change("web-down", a => a.With("enabled", false)), Nothing)
        .Rejects(
            s => s.Change(
                "web-down",
                a => a.With("conditions[0].conditionThreshold.filter", "metric.type=\"compute.googleapis.com/instance/cpu/utilization\"")),
            Nothing)
        .MissingResource("web-down", Nothing)
        .Null("web-down", "notificationChannels", Nothing)
        .Unknown("web-down", "notificationChannels")
        .Secret("web-down", "enabled", false, Nothing);
}
