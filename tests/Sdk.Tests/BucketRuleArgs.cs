namespace Groundwork.Sdk.Tests;

sealed class BucketRuleArgs : ResourceArgs
{
    [Input("action", required: true)]
    public Input<string>? Action { get; set; }

    [Input("days")]
    public Input<int>? Days { get; set; }
}
