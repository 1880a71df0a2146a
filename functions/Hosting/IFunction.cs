namespace Groundwork.Functions.Hosting;

/// <summary>What <c>FUNCTION_TARGET</c> names.</summary>
interface IFunction
{
    IReadOnlyList<Operation> Operations { get; }
}
