using System.Collections.Immutable;
using System.Text.Json;
using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes outputs, and outputs of outputs.</summary>
public static class Output
{
    /// <summary>One output of several values.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7,
        Input<T8> item8) =>
        Combined.Of(
            [From(item1), From(item2), From(item3), From(item4), From(item5), From(item6), From(item7), From(item8)],
            static v => ((T1)v[0]!, (T2)v[1]!, (T3)v[2]!, (T4)v[3]!, (T5)v[4]!, (T6)v[5]!, (T7)v[6]!, (T8)v[7]!));

    /// <summary>One output of several values.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Combined.Of([From(item1), From(item2)], static v => ((T1)v[0]!, (T2)v[1]!));

    /// <summary>One output of several values.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Combined.Of([From(item1), From(item2), From(item3)], static v => ((T1)v[0]!, (T2)v[1]!, (T3)v[2]!));

    /// <summary>One output of several values.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Combined.Of([From(item1), From(item2), From(item3), From(item4)], static v => ((T1)v[0]!, (T2)v[1]!, (T3)v[2]!, (T4)v[3]!));

    /// <summary>One output of several values.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5) =>
        Combined.Of(
            [From(item1), From(item2), From(item3), From(item4), From(item5)],
            static v => ((T1)v[0]!, (T2)v[1]!, (T3)v[2]!, (T4)v[3]!, (T5)v[4]!));

    /// <summary>One output of several values.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        Combined.Of(
            [From(item1), From(item2), From(item3), From(item4), From(item5), From(item6)],
            static v => ((T1)v[0]!, (T2)v[1]!, (T3)v[2]!, (T4)v[3]!, (T5)v[4]!, (T6)v[5]!));

    /// <summary>One output of several values.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Combined.Of(
            [From(item1), From(item2), From(item3), From(item4), From(item5), From(item6), From(item7)],
            static v => ((T1)v[0]!, (T2)v[1]!, (T3)v[2]!, (T4)v[3]!, (T5)v[4]!, (T6)v[5]!, (T7)v[6]!));

    /// <summary>One output of several outputs.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        Tuple<T1, T2>((Input<T1>)item1, (Input<T2>)item2);

    /// <summary>One output of several outputs.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Tuple<T1, T2, T3>((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3);

    /// <summary>One output of several outputs.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        Tuple<T1, T2, T3, T4>((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4);

    /// <summary>One output of several outputs.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5) =>
        Tuple<T1, T2, T3, T4, T5>((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4, (Input<T5>)item5);

    /// <summary>One output of several outputs.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6) =>
        Tuple<T1, T2, T3, T4, T5, T6>(
            (Input<T1>)item1,
            (Input<T2>)item2,
            (Input<T3>)item3,
            (Input<T4>)item4,
            (Input<T5>)item5,
            (Input<T6>)item6);

    /// <summary>One output of several outputs.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        Tuple<T1, T2, T3, T4, T5, T6, T7>(
            (Input<T1>)item1,
            (Input<T2>)item2,
            (Input<T3>)item3,
            (Input<T4>)item4,
            (Input<T5>)item5,
            (Input<T6>)item6,
            (Input<T7>)item7);

    /// <summary>One output of several outputs.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7,
        Output<T8> item8) =>
        Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
            (Input<T1>)item1,
            (Input<T2>)item2,
            (Input<T3>)item3,
            (Input<T4>)item4,
            (Input<T5>)item5,
            (Input<T6>)item6,
            (Input<T7>)item7,
            (Input<T8>)item8);

    /// <summary>A known output.</summary>
    public static Output<T> Create<T>(T value) => new(value, OutputMeta.Plain);

    /// <summary>A known output of what the task brings.</summary>
    public static Output<T> Create<T>(Task<T> value) => FromTask(value, OutputMeta.Plain);

    /// <summary>A known, secret output.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(value, OutputMeta.PlainSecret);

    /// <summary>A known, secret output of what the task brings.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => FromTask(value, OutputMeta.PlainSecret);

    /// <summary>The same output, secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => value.Change(static meta => meta.AsSecret());

    /// <summary>The same output without the secret flag. It is still masked wherever Groundwork shows it.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.Change(static meta => meta.AsPlain());

    /// <summary>Whether an output is secret, known or not.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.GetDataAsync().ConfigureAwait(false)).Meta.IsSecret;

    /// <summary>One output of all values, in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => AllOf<T>(inputs);

    /// <summary>One output of all values, in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => AllOf<T>([.. inputs]);

    /// <summary>One output of all outputs' values, in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => AllOf<T>([.. outputs.Select(static o => (Input<T>)o)]);

    /// <summary>One output of all outputs' values, in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        AllOf<T>([.. outputs.Select(static o => (Input<T>)o)]);

    /// <summary>A text with outputs in it, e.g. <c>Output.Format($"https://{host}")</c>.</summary>
    public static Output<string> Format(FormattableString formattableString) => FormattedText.Of(formattableString);

    /// <summary>The value as JSON text; outputs and inputs inside it are unwrapped.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        JsonText.Serialize(value ?? throw new ArgumentNullException(nameof(value)), options);

    /// <summary>The value that a JSON text stands for.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        JsonText.Deserialize<T>(json ?? throw new ArgumentNullException(nameof(json)), options);

    internal static Output<ImmutableArray<T>> AllOf<T>(Input<T>[] inputs)
    {
        var parts = new IOutput[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is null)
            {
                return new(
                    Task.FromException<OutputData<ImmutableArray<T>>>(new NullReferenceException($"The input at position {i} is null.")));
            }

            parts[i] = inputs[i].AsOutput();
        }

        return Combined.Of(
            parts,
            static values =>
            {
                var array = new T[values.Length];
                for (var i = 0; i < array.Length; i++)
                {
                    array[i] = (T)values[i]!;
                }

                return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(array);
            },
            static (values, metas) => new ListValue([.. values.Select((value, i) => PlanValue.Of(value, metas[i]))]));
    }

    static Output<T> From<T>(Input<T>? input) => input is null ? new(default!, OutputMeta.Plain) : input.AsOutput();

    static Output<T> FromTask<T>(Task<T> task, OutputMeta meta)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.IsCompletedSuccessfully ? new(task.Result, meta) : new(WaitAsync(task, meta));

        static async Task<OutputData<T>> WaitAsync(Task<T> task, OutputMeta meta) => new(await task.ConfigureAwait(false), meta);
    }

    static Output<T> Change<T>(this Output<T> output, Func<OutputMeta, OutputMeta> change)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(ChangeAsync(output, change));

        static async Task<OutputData<T>> ChangeAsync(Output<T> output, Func<OutputMeta, OutputMeta> change)
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            return new(data.Value, change(data.Meta));
        }
    }
}
