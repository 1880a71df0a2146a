namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Variable <c>DEPLOY_IDENTITY_PROVIDER</c> of the environment at GitHub.</summary>
    [Output("deployIdentityProvider")]
    public Output<string> DeployIdentityProvider => _delivery.Ci.DeployProvider;

    /// <summary>Variable <c>DEPLOY_SERVICE_ACCOUNT</c> of the environment at GitHub.</summary>
    [Output("deployServiceAccount")]
    public Output<string> DeployServiceAccount => _delivery.Ci.Deployer.Email;

    /// <summary>Variable <c>PREVIEW_IDENTITY_PROVIDER</c> of the preview's environment at GitHub.</summary>
    [Output("previewIdentityProvider")]
    public Output<string> PreviewIdentityProvider => _delivery.Ci.PreviewProvider;

    /// <summary>Variable <c>PREVIEW_SERVICE_ACCOUNT</c> of the preview's environment at GitHub.</summary>
    [Output("previewServiceAccount")]
    public Output<string> PreviewServiceAccount => _delivery.Ci.Previewer.Email;

    /// <summary>Trigger that builds and deploys each service, by service.</summary>
    [Output("deploymentTriggers")]
    public Output<ImmutableDictionary<string, string>> DeploymentTriggers => _delivery.Deployments.Triggers;

    /// <summary>Trigger that takes each service back, by service.</summary>
    [Output("rollbackTriggers")]
    public Output<ImmutableDictionary<string, string>> RollbackTriggers => _delivery.Deployments.RollbackTriggers;
}
