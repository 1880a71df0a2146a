using Groundwork.Stacks.TradingBot;

return await Deployment.RunAsync<TradingBotStack>().ConfigureAwait(false);
