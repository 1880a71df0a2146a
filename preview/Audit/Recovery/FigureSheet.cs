using System.Globalization;
using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>Collects the steps of an estimate, and what is missing for it.</summary>
/// <param name="requiredSeconds">The figure of the requirements.</param>
sealed class FigureSheet(int requiredSeconds)
{
    readonly List<RecoveryStep> _steps = [];
    readonly List<string> _missing = [];

    /// <summary>Adds a step.</summary>
    public FigureSheet Step(string title, double seconds, string arithmetic, params RecoveryOperand[] operands)
    {
        _steps.Add(new(title, seconds, arithmetic, [.. operands]));
        return this;
    }

    /// <summary>Adds a step of one figure in seconds.</summary>
    public FigureSheet Step(string title, RecoveryOperand seconds) => Step(title, seconds.Value, Text(seconds), seconds);

    /// <summary>Says what is missing.</summary>
    public FigureSheet Missing(string what)
    {
        _missing.Add(what);
        return this;
    }

    /// <summary>The estimate.</summary>
    public RecoveryFigure ToFigure() => new(requiredSeconds, [.. _steps], [.. _missing]);

    /// <summary>A figure with its unit, e.g. <c>15 s</c>.</summary>
    public static string Text(RecoveryOperand operand) =>
        string.Create(CultureInfo.InvariantCulture, $"{operand.Value:0.##} {operand.Unit}");

    /// <summary>A figure that a resource says; null where it doesn't.</summary>
    public static RecoveryOperand? Read(string name, string unit, ResourceInputs? resource, string path) =>
        resource?.At(path).AsNumber() is { } value ? new(name, value, unit, resource.Urn, path) : null;

    /// <summary>A duration such as <c>120s</c> that a resource says; null where it doesn't.</summary>
    public static RecoveryOperand? Duration(string name, ResourceInputs? resource, string path) =>
        resource?.At(path).AsText() is [.. var digits, 's']
                && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new(name, value, "s", resource.Urn, path)
            : null;

    /// <summary>A figure that no resource says.</summary>
    public static RecoveryOperand Assume(string name, double value, string unit, string from) => new(name, value, unit, null, from);
}
