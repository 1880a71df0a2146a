using Groundwork.Stacks;

// The stack is made inside the deployment, where its config can be read; SystemCatalog picks its class.
return await Deployment.RunAsync<Stack>(new SystemCatalog()).ConfigureAwait(false);
