using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Output;

public sealed class TypeNameTests
{
    [Theory]
    [InlineData("gcp:compute/network:Network", "gcp:compute:Network")]
    [InlineData("gcp:projects/iAMMember:IAMMember", "gcp:projects:IAMMember")]
    [InlineData("random:index/randomPassword:RandomPassword", "random:index:RandomPassword")]
    [InlineData("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:Deployment")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:Role", "kubernetes:rbac.authorization.k8s.io/v1:Role")]
    [InlineData("pulumi:pulumi:Stack", "pulumi:pulumi:Stack")]
    [InlineData("groundwork:gcp/network:PrivateNetwork", "groundwork:gcp/network:PrivateNetwork")]
    [InlineData("odd", "odd")]
    public void Drops_the_file_that_repeats_the_name(string token, string expected) => Assert.Equal(expected, TypeName.Of(token));
}
