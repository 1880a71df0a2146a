namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Repository of the services' images.</summary>
    [Output("imageRepository")]
    public Output<string> ImageRepository => Output.Create(_images.Services.Path);
}
