using System.Text;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>JSON texts of values that may have outputs inside.</summary>
static class JsonText
{
    // A character that JSON text never has outside of an escape: it marks where an unknown value goes.
    const char Marker = '\uE000';

    public static Output<string> Serialize<T>(Output<T> value, JsonSerializerOptions? options)
    {
        return new(SerializeAsync(value, options));

        static async Task<OutputData<string>> SerializeAsync(Output<T> value, JsonSerializerOptions? options)
        {
            var outer = await value.GetDataAsync().ConfigureAwait(false);
            if (!outer.Meta.IsKnown)
            {
                return new("", outer.Meta.Applied());
            }

            while (true)
            {
                var scope = new JsonScope();
                var text = JsonSerializer.Serialize(outer.Value, scope.Attach(options));
                if (scope.Pending.Count == 0)
                {
                    return Finish(text, outer, scope, options);
                }

                await Task.WhenAll(scope.Pending).ConfigureAwait(false);
            }
        }
    }

    public static Output<T> Deserialize<T>(Output<string> json, JsonSerializerOptions? options)
    {
        return new(DeserializeAsync(json, options));

        static async Task<OutputData<T>> DeserializeAsync(Output<string> json, JsonSerializerOptions? options)
        {
            var data = await json.GetDataAsync().ConfigureAwait(false);
            return data.Meta.IsKnown
                ? new(JsonSerializer.Deserialize<T>(data.Value, new JsonScope { Inherited = data.Meta }.Attach(options))!, data.Meta)
                : new(default!, data.Meta.Applied());
        }
    }

    /// <summary>The text that stands for an unknown value until <see cref="Finish"/> makes a hole of it.</summary>
    internal static string Placeholder(int index) => $"{Marker}{index}{Marker}";

    static OutputData<string> Finish<T>(string text, OutputData<T> outer, JsonScope scope, JsonSerializerOptions? options)
    {
        var (secret, tainted) = (outer.Meta.IsSecret || scope.IsSecret, outer.Meta.IsTainted || scope.IsTainted);
        var resources = outer.Meta.Resources.Union(scope.Resources);
        if (scope.Unknowns.Count == 0)
        {
            return new(text, OutputMeta.Known(secret, tainted, resources));
        }

        return new("", OutputMeta.NotKnown(secret, tainted, resources, () => Show(text, outer, scope, options)));
    }

    // What is shown must not hold a secret: where there is one, the text is written again without.
    static UnknownValue Show<T>(string text, OutputData<T> outer, JsonScope scope, JsonSerializerOptions? options)
    {
        if (outer.Meta.IsTainted)
        {
            return new(new UnknownApply([.. scope.Unknowns.Select(static u => u.Expression)]));
        }

        if (!scope.IsTainted)
        {
            return Template(text, scope);
        }

        var masked = new JsonScope { MasksSecrets = true };
        return Template(JsonSerializer.Serialize(outer.Value, masked.Attach(options)), masked);
    }

    static UnknownValue Template(string text, JsonScope scope)
    {
        var template = new TemplateBuilder();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != Marker)
            {
                _ = literal.Append(text[at]);
                continue;
            }

            var end = text.IndexOf(Marker, at + 1);
            var (expression, isText) =
                scope.Unknowns[int.Parse(text.AsSpan(at + 1, end - at - 1), System.Globalization.CultureInfo.InvariantCulture)];
            at = end;
            if (!isText)
            {
                literal.Length--;
                at++;
            }

            template.Append(literal.ToString());
            _ = literal.Clear();
            template.Append(expression);
        }

        template.Append(literal.ToString());
        return template.Build();
    }
}
