using Pulumi;
using ShopProgram;

return await Deployment.RunAsync<ShopStack>();
