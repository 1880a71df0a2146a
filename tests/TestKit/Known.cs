using Pulumi.Utilities;

namespace Groundwork.TestKit;

/// <summary>Values of outputs, for assertions.</summary>
public static class Known
{
    /// <summary>Value of an output; fails where it is unknown, instead of giving a default.</summary>
    public static async Task<T> ValueOf<T>(Output<T> output)
    {
        Assert.True(await OutputUtilities.GetIsKnownAsync(output), "The output is unknown.");

        return await OutputUtilities.GetValueAsync(output);
    }
}
