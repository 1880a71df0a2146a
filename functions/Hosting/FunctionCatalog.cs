using Groundwork.Functions.Backup;
using Groundwork.Functions.Baselines;
using Groundwork.Functions.Drills;
using Groundwork.Functions.Escalations;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Probing;
using Groundwork.Functions.Reports;
using Groundwork.Functions.Vault;
using Groundwork.Functions.Verification;

namespace Groundwork.Functions.Hosting;

/// <summary>The functions in this app, by the name that <c>FUNCTION_TARGET</c> gives.</summary>
static class FunctionCatalog
{
    public static readonly IReadOnlyDictionary<string, Func<SettingsReader, Platform, IFunction>> All =
        new Dictionary<string, Func<SettingsReader, Platform, IFunction>>(StringComparer.Ordinal)
        {
            ["backup"] = BackupFunction.Create,
            ["baseline"] = BaselineFunction.Create,
            ["drill"] = DrillFunction.Create,
            ["escalation"] = EscalationFunction.Create,
            ["failover"] = FailoverFunction.Create,
            ["probe"] = ProbeFunction.Create,
            ["report"] = ReportFunction.Create,
            ["vault"] = VaultFunction.Create,
            ["verify"] = VerifyFunction.Create,
        };
}
