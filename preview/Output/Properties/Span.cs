namespace Groundwork.Preview.Output.Properties;

/// <summary>A piece of a line and how it looks.</summary>
readonly record struct Span(Style Style, string Text);
