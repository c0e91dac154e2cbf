using FairKiosk.Gateway.Commands;

return await GatewayCommands.RunAsync(args);
