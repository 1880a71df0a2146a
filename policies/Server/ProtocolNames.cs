using System.Reflection;
using Groundwork.Policies.Server.Protocol;

namespace Groundwork.Policies.Server;

/// <summary>The pack's names and words in the engine's own.</summary>
static class ProtocolNames
{
    public const string Pack = "groundwork";

    public static string Version { get; } =
        typeof(ProtocolNames).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? "";

    public static EnforcementLevel LevelOf(Level level) => level switch
    {
        Level.Disabled => EnforcementLevel.Disabled,
        Level.Mandatory => EnforcementLevel.Mandatory,
        Level.Remediate => EnforcementLevel.Remediate,
        _ => EnforcementLevel.Advisory,
    };

    public static Level LevelOf(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Disabled => Level.Disabled,
        EnforcementLevel.Mandatory => Level.Mandatory,
        EnforcementLevel.Remediate => Level.Remediate,
        _ => Level.Advisory,
    };

    public static PolicySeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Low => PolicySeverity.Low,
        Severity.Medium => PolicySeverity.Medium,
        Severity.High => PolicySeverity.High,
        _ => PolicySeverity.Critical,
    };
}
