using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>What the outputs of a registered resource are, by wire name.</summary>
abstract class OutputSource
{
    /// <summary>One output: its value where it is known, and all that goes with it.</summary>
    public abstract (PropertyValue? Value, OutputMeta Meta) Read(Registration registration, string name);
}
