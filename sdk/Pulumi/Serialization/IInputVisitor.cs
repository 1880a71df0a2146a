namespace Pulumi.Serialization;

/// <summary>Sees each member of an <see cref="InputArgs"/>.</summary>
interface IInputVisitor
{
    void Visit(string name, object? value, InputMember? member);
}
