namespace Groundwork.Preview.Output;

/// <summary>How a preview is shown as text.</summary>
/// <param name="Colour">Whether it is coloured.</param>
/// <param name="Diff">Whether properties are shown, and not the tree.</param>
/// <param name="ShowSames">Whether the tree shows what stays as it is.</param>
/// <param name="AllFindings">Whether every resource is named that a rule has something against.</param>
readonly record struct TextOptions(bool Colour = false, bool Diff = false, bool ShowSames = false, bool AllFindings = false);
