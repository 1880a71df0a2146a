using Groundwork.Infra.Platform;
using Kms = Pulumi.Gcp.Kms;

namespace Groundwork.Infra.Resilience;

/// <summary>
/// The monthly drill of a restore: the newest backup and a point in time are restored into instances of its own, checked, and deleted; a drill that
/// fails, or is not held, is told. It does not fail over.
/// Defines one <see cref="ScheduledFunction"/> and its <c>kms.CryptoKeyIAMMember</c>.
/// </summary>
public sealed class RecoveryDrill : ComponentResource
{
    /// <summary>Makes the function and its schedule.</summary>
    public RecoveryDrill(string name, RecoveryDrillArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:resilience:RecoveryDrill", name, args, options)
    {
        var decrypts = new Kms.CryptoKeyIAMMember($"{name}-key", new()
        {
            CryptoKeyId = args.Vault.Key.Id,
            Role = "roles/cloudkms.cryptoKeyDecrypter",
            Member = args.Identity.Member,
        }, Child.Of(this, args.Runtime.Args.Services.Api(GoogleApi.CloudKms)));

        var function = new ScheduledFunction($"{name}-function", VerifyingFunction.Args(
            args.Runtime, args.Vault, args.Database, args.Identity, "restore-drill", args.CountedTables, decrypts,
            new() { Description = "restore-drill: monthly", Schedule = args.Schedule, SuccessMetric = "verify/good" }), new() { Parent = this });

        Url = Output.Create(function.Url);

        RegisterOutputs();
    }

    /// <summary>Address of the function. Known before it is made.</summary>
    [Output("url")]
    public Output<string> Url { get; }
}
