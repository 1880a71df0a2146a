namespace Pulumi.Random;

public partial class Provider
{
    /// <summary>Asks the running provider for its configuration: nothing an offline evaluation can answer.</summary>
    public Output<ProviderTerraformConfigResult> TerraformConfig() =>
        Deployment.Instance.Call<ProviderTerraformConfigResult>("pulumi:providers:random/terraformConfig", CallArgs.Empty, this);
}
