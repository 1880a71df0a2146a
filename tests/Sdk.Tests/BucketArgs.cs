using System.Text.Json;

namespace Groundwork.Sdk.Tests;

sealed class BucketArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("isPublic")]
    public Input<bool>? IsPublic { get; set; }

    [Input("zones")]
    InputList<string>? _zones;

    public InputList<string> Zones { get => _zones ??= []; set => _zones = value; }

    [Input("labels")]
    InputMap<string>? _labels;

    public InputMap<string> Labels { get => _labels ??= []; set => _labels = value; }

    [Input("rule")]
    public Input<BucketRuleArgs>? Rule { get; set; }

    [Input("rules")]
    public InputList<BucketRuleArgs>? Rules { get; set; }

    [Input("settings", json: true)]
    public InputMap<object>? Settings { get; set; }

    [Input("either")]
    public InputUnion<string, int>? Either { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("tier")]
    public Input<Tier>? Tier { get; set; }

    [Input("content")]
    public Input<AssetOrArchive>? Content { get; set; }

    [Input("owner")]
    public Input<Resource>? Owner { get; set; }

    [Input("anything")]
    public object? Anything { get; set; }

    [Input("element")]
    public Input<JsonElement>? Element { get; set; }

    [Input("id")]
    public Input<string>? Id { get; set; }

    [Input("urn")]
    public Input<string>? Urn { get; set; }

    [Input("password")]
    public Input<string>? Password { get; set; }
}
