using Pulumi.Evaluation;

namespace Pulumi;

/// <summary>The deployment that a program runs in.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    /// <summary>The stack, e.g. <c>prod</c>.</summary>
    public string StackName => Deployment.StackName;

    /// <summary>The project.</summary>
    public string ProjectName => Deployment.Project;

    /// <summary>The program's folder; an <see cref="InvalidOperationException"/> where it isn't known.</summary>
    public string RootDirectory => Deployment.Settings.RootDirectory
        ?? throw new InvalidOperationException("PULUMI_ROOT_DIRECTORY is not set: the root directory is not known.");

    /// <summary>The organization; <c>organization</c> where there is none.</summary>
    public string OrganizationName => Deployment.Settings.Organization;

    /// <summary>Whether nothing is deployed. Offline: always.</summary>
    public bool IsDryRun => Deployment.Settings.IsPreview;

    internal Deployment Deployment { get; }

    /// <summary>Calls a provider's function. Offline, the result is unknown.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        new(Calls.InvokeAsync<T>(Deployment, token, args, options, registerPackageRequest, single: false));

    /// <summary>Calls a provider's function. Offline, the result is unknown.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Invoke<T>(token, args, (InvokeOptions)options, registerPackageRequest);

    /// <summary>Calls a provider's function. Offline, the result is unknown.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Invoke<T>(token, args, options, null);

    /// <summary>Calls a provider's function. Offline, the result is unknown.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invoke<T>(token, args, (InvokeOptions)options, null);

    /// <summary>Calls a provider's function for the one value in its result. Offline, the result is unknown.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        new(Calls.InvokeAsync<T>(Deployment, token, args, options, registerPackageRequest, single: true));

    /// <summary>Calls a provider's function for the one value in its result. Offline, the result is unknown.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeSingle<T>(token, args, (InvokeOptions)options, registerPackageRequest);

    /// <summary>Calls a provider's function for the one value in its result. Offline, the result is unknown.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingle<T>(token, args, options, null);

    /// <summary>Calls a provider's function for the one value in its result. Offline, the result is unknown.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        InvokeSingle<T>(token, args, (InvokeOptions)options, null);

    /// <summary>Calls a provider's function. Not supported offline.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Calls.InvokePlainAsync<T>(Deployment, token, args, options, registerPackageRequest, single: false);

    /// <summary>Calls a provider's function. Not supported offline.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync<T>(token, args, options, null);

    /// <summary>Calls a provider's function for the one value in its result. Not supported offline.</summary>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Calls.InvokePlainAsync<T>(Deployment, token, args, options, registerPackageRequest, single: true);

    /// <summary>Calls a provider's function for the one value in its result. Not supported offline.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingleAsync<T>(token, args, options, null);

    /// <summary>Calls a provider's function. Not supported offline.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeAsync<object>(token, args, options, registerPackageRequest);

    /// <summary>Calls a provider's function. Not supported offline.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync<object>(token, args, options, null);

    /// <summary>Calls a resource's method. Offline, the result is unknown.</summary>
    public Output<T> Call<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Calls.Call<T>(Deployment, token, args, self, options, registerPackageRequest);

    /// <summary>Calls a resource's method. Offline, the result is unknown.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call<T>(token, args, self, options, null);

    /// <summary>Calls a resource's method. Offline, the result is unknown.</summary>
    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Call<object>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a resource's method. Offline, the result is unknown.</summary>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call<object>(token, args, self, options, null);

    /// <summary>Has the engine change calls of provider functions; not supported offline.</summary>
    public void RegisterInvokeTransform(InvokeTransform transform) => Deployment.RegisterInvokeTransform(transform);
}
