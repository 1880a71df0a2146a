namespace Groundwork.Sdk.Tests;

/// <summary>Values that come after others have had their turn.</summary>
static class Later
{
    const int Turns = 100;

    public static async Task<T> Of<T>(T value)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            await Task.Yield();
        }

        return value;
    }
}
