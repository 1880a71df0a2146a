using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Collects what a comparison finds; the one place where secrets are masked.</summary>
sealed class ChangeRecorder
{
    public List<PropertyChange> Changes { get; } = [];

    public List<PropertyPath> Uncompared { get; } = [];

    /// <summary>Whether everything found now is masked.</summary>
    public bool MasksAll { get; private set; }

    /// <summary>Masks everything found until disposed of, if <paramref name="mask"/> says so or it was so before.</summary>
    public Scope Masking(bool mask)
    {
        var scope = new Scope(this, MasksAll);
        MasksAll |= mask;
        return scope;
    }

    public void Add(PropertyValue value, PropertyPath path) => Changes.Add(new(path, ChangeKind.Add, null, Shown(value))
    {
        Certainty = value.IsKnown ? Certainty.Certain : Certainty.Predicted,
        Secret = SecrecyOf(value),
    });

    public void Delete(PropertyValue value, PropertyPath path, PropertyPath shownAt) =>
        Changes.Add(new(path, ChangeKind.Delete, Shown(value), null) { ShownAt = shownAt, Secret = SecrecyOf(value) });

    public void Move(PropertyValue old, PropertyValue @new, PropertyPath oldPath, PropertyPath path) =>
        Changes.Add(new(path, ChangeKind.Move, Shown(old), Shown(@new)) { OldPath = oldPath, Secret = SecrecyOf(@new) });

    public void Update(
        PropertyValue old, PropertyValue @new, PropertyPath oldPath, PropertyPath path,
        Certainty certainty, Urn? cause = null, SecretComparison comparison = SecretComparison.CannotBeCompared)
    {
        using var scope = Masking(old.ContainsSecret || @new.ContainsSecret);
        Changes.Add(new(path, ChangeKind.Update, Shown(old), Shown(@new))
        {
            OldPath = oldPath,
            Certainty = certainty,
            Cause = cause,
            Secret = MasksAll ? comparison : SecretComparison.NotSecret,
        });
    }

    PropertyValue Shown(PropertyValue value) => MasksAll && value is not SecretValue ? new SecretValue(value) : value;

    SecretComparison SecrecyOf(PropertyValue value) =>
        MasksAll || value.ContainsSecret ? SecretComparison.CannotBeCompared : SecretComparison.NotSecret;

    public readonly ref struct Scope(ChangeRecorder recorder, bool before)
    {
        public void Dispose() => recorder.MasksAll = before;
    }
}
