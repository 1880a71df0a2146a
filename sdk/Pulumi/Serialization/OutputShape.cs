namespace Pulumi.Serialization;

/// <summary>Changes how an output's value is held, without that being a function of the program.</summary>
static class OutputShape
{
    public static Output<TResult> KeepShape<T, TResult>(this Output<T> output, Func<T, TResult> change)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(ChangeAsync(output, change));

        static async Task<OutputData<TResult>> ChangeAsync(Output<T> output, Func<T, TResult> change)
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            return data.Meta.IsKnown ? new(change(data.Value), data.Meta) : new(default!, data.Meta);
        }
    }
}
